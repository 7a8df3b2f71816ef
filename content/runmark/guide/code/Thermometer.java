/** A program of its own, of which a page shows one region. */
public class Thermometer {

    public static void main(String[] args) {
        // @start region=convert
        double celsius = 21.5;
        double fahrenheit = celsius * 9 / 5 + 32;
        System.out.println(fahrenheit + " °F");  // => 70.7 °F
        // @end
    }
}
