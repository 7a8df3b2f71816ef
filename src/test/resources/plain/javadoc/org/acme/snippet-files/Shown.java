class Shown {
    public static void main(String[] args) {
        // @start region="shown"
        System.out.println("shown".length()); // => 4
        // @end
    }
}
