import java.io.*;
import java.util.*;
import net.lingala.zip4j.ZipFile;

class Setup {
    static InputStream inputStream = InputStream.nullInputStream();
    static List<File> filesToExclude = List.of();
    static ZipFile zipFile = new ZipFile("filename.zip");
}
