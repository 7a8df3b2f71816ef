import com.fasterxml.jackson.jr.ob.JSON;
import java.util.*;

class Setup {
    static class MyBean {}
    static class MyType {}
    static String INPUT = "{\"a\":[1,2,{\"b\":true},3],\"c\":3}", jsonContent = INPUT;
    static Map<String, Object> map = Map.of();
    static Object ob = map;
    static MyBean bean = new MyBean();
    static JSON json = JSON.std;
}
