import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class Submit {

    public static void main(String[] args) throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            // @start region=submit
            int doubled = pool.submit(() -> 2 * 21).get();
            System.out.println(doubled);  // => 42
            // @end
        } finally {
            pool.shutdown(); // @start region="end"
            // @end region=end
        }
    }
}
