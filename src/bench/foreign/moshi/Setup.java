class Setup {
    static Moshi moshi = new Moshi.Builder().build();
    static String json = "{\"title\": \"Tea\", \"beginDateAndTime\": \"20261127 16:00\"}";
    enum Suit { CLUBS, DIAMONDS, HEARTS, SPADES }
    static Suit CLUBS = Suit.CLUBS, DIAMONDS = Suit.DIAMONDS, HEARTS = Suit.HEARTS, SPADES = Suit.SPADES;
    static class Card {
        char rank;  Suit suit;
        Card(char rank, Suit suit) { this.rank = rank;  this.suit = suit; }
    }
    static class BlackjackHand {
        Card hidden_card;  List<Card> visible_cards;
        BlackjackHand(Card hidden, List<Card> visible) { hidden_card = hidden;  visible_cards = visible; }
    }
    static class IsoDateDapter extends JsonAdapter<Date> {
        public Date fromJson(JsonReader in) throws IOException { return Date.from(Instant.parse(in.nextString())); }
        public void toJson(JsonWriter out, Date date) throws IOException { out.value(date.toInstant().toString()); }
    }
    static class Tournament {}
}
