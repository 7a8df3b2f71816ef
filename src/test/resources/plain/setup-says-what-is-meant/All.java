import java.awt.*;

class All {
    static Point origin = new Point(0, 0);
    static List shown;
    static String title = "of all pages";
}
