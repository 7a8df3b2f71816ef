public class App {
    public static void main(String[] args) {
        int unseen = 1;
        // @start region=shown
        System.out.println(unseen + 1);  // => 2
        // @end
    }
}
