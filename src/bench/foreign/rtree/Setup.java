import com.github.davidmoten.rtree.*; import com.github.davidmoten.rtree.geometry.*; import rx.*;
class Setup {
    static class T {}  static class Polygon implements Geometry { public double distance(Rectangle r) { return 0; }  public Rectangle mbr() { return null; }  public boolean intersects(Rectangle r) { return false; } public boolean isDoublePrecision() { return true; } }
    static RTree<T, Geometry> tree = RTree.create();  static T item = new T();
    static com.github.davidmoten.rtree.Entry<T, Geometry> entry = Entries.entry(item, Geometries.point(10, 20));
    static Observable<com.github.davidmoten.rtree.Entry<String, Point>> entries;
    static double lat, lon, lat1 = 1, lon1 = 1, lat2 = 2, lon2 = 2;
    static InputStream is = new ByteArrayInputStream(new byte[0]);  static OutputStream os = new ByteArrayOutputStream();
}
