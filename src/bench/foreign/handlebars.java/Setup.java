import com.github.jknack.handlebars.*;

class Setup {
    static Handlebars handlebars = new Handlebars();
    static Object model = new Object();
    static class Blog {}
    static class User { User(String name) {} }
    static class Bean { void setParam1(int n) {} }
    static class HelperSource {}
}
