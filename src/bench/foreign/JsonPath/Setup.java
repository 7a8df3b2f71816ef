import com.jayway.jsonpath.*;
import com.jayway.jsonpath.Configuration;

class Setup {
    record Book(String category, String author, String title, String isbn, double price) {}
    static String json = """
        {"store": {"book": [
            {"category": "reference", "author": "Nigel Rees", "title": "Sayings of the Century", "price": 8.95},
            {"category": "fiction", "author": "J. R. R. Tolkien", "title": "The Lord of the Rings", "isbn": "0-395-19395-8", "price": 22.99}]},
         "expensive": 10}""";
    static String JSON_DOCUMENT = json;
    static Configuration configuration = Configuration.defaultConfiguration();
    static ReadContext reader = JsonPath.parse(json);
}
