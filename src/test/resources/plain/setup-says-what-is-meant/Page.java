import org.xml.sax.*;

class Page {
    static String title = "of this page";
}
