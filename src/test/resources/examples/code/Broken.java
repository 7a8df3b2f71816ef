class Broken {
    // @start region=open
    public static void main(String[] args) {
        System.out.println("no");  // => yes
    }
    // @start
}
