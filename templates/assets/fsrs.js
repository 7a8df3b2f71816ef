// When a question should be asked again: FSRS-6, the Free Spaced Repetition Scheduler, with its default parameters and a
// day as its shortest interval (https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm).
// A memory is { stability, hardness }: after how many days 9 of 10 answers are still known, and from 1 to 10.
(() => {
  "use strict";

  const w = [
    .212, 1.2931, 2.3065, 8.2956, 6.4133, .8334, 3.0194, .001, 1.8722, .1666, .796,
    1.4835, .0614, .2629, 1.6483, .6014, 1.8729, .5425, .0912, .0658, .1542,
  ];
  const FACTOR = .9 ** (-1 / w[20]) - 1;
  const LONGEST = 36500;
  const between = (low, value, high) => Math.min(Math.max(value, low), high);

  const again = 1;
  const hard = 2;
  const good = 3;
  const easy = 4;

  /** How probable it is that an answer is still known. */
  const known = (days, stability) => (1 + FACTOR * days / stability) ** -w[20];
  const firstHardness = rating => w[4] - Math.exp(w[5] * (rating - 1)) + 1;
  const nextHardness = (hardness, rating) => {
    const moved = hardness - w[6] * (rating - good) * (10 - hardness) / 9;
    return between(1, w[7] * firstHardness(easy) + (1 - w[7]) * moved, 10);
  };
  const sameDay = (stability, rating) => {
    const growth = Math.exp(w[17] * (rating - good + w[18])) * stability ** -w[19];
    return stability * (rating >= hard ? Math.max(growth, 1) : growth);
  };
  const recalled = ({ stability, hardness }, r, rating) => stability * (1
    + Math.exp(w[8]) * (11 - hardness) * stability ** -w[9] * (Math.exp(w[10] * (1 - r)) - 1)
    * (rating === hard ? w[15] : 1) * (rating === easy ? w[16] : 1));
  const forgotten = ({ stability, hardness }, r) => Math.min(
    w[11] * hardness ** -w[12] * ((stability + 1) ** w[13] - 1) * Math.exp(w[14] * (1 - r)),
    stability / Math.exp(w[17] * w[18]));

  /** The memory after an answer was rated, so many days after the last time; there is none before the first. */
  const next = (memory, days, rating) => {
    if (!memory) return { stability: w[rating - 1], hardness: between(1, firstHardness(rating), 10) };
    const r = known(days, memory.stability);
    const stability = days < 1 ? sameDay(memory.stability, rating)
      : rating === again ? forgotten(memory, r) : recalled(memory, r, rating);
    return { stability: between(.001, stability, LONGEST), hardness: nextHardness(memory.hardness, rating) };
  };
  /** In how many days it should be asked again. */
  const interval = ({ stability }) => between(1, Math.round(stability), LONGEST);

  runmark.fsrs = { again, hard, good, easy, next, interval };
})();
