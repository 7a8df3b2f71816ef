package dev.runmark.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TacticsTest {

    @Test
    void aTokenSaysAllOfThem() {
        for (long seed = 0; seed < 200; seed++) {
            Tactics tactics = Tactics.of(seed, List.of(new Stall(1, 12, 3), new Stall(0, 65_540, 1)));

            assertThat(Tactics.parse(tactics.token())).isEqualTo(tactics);
        }
    }

    @Test
    void aPlannerHoldsUpAtEveryPlaceBeforeAnyTwice() {
        Planner planner = new Planner();
        for (int site = 0; site < 12; site++) {
            planner.seen(site % 3, site, 1);
        }
        Set<Integer> sites = new HashSet<>();
        int stalls = 0;
        for (long seed = 0; stalls < 12; seed++) {
            for (Stall stall : planner.next(seed).stalls()) {
                sites.add(stall.site());
                stalls++;
            }
        }

        // Two of one run are of different threads, whose places may have been tried by then.
        assertThat(sites).hasSizeGreaterThanOrEqualTo(11);
    }

    @Test
    void withoutAnythingSeenNobodyIsHeldUp() {
        for (long seed = 0; seed < 20; seed++) {
            assertThat(new Planner().next(seed).stalls()).isEmpty();
        }
    }

    @Test
    void aVisitIsOneThatWasSeen() {
        Planner planner = new Planner();
        planner.seen(1, 4, 1_000);
        for (long seed = 0; seed < 200; seed++) {
            assertThat(planner.next(seed).stalls()).allMatch(stall -> stall.visit() >= 1 && stall.visit() <= 1_000);
        }
    }
}
