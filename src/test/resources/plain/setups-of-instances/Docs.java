import java.util.function.UnaryOperator;

class Docs implements UnaryOperator<String> {
    int base = 40;

    @Override
    public String apply(String text) {
        return "<" + text + ">";
    }
}
