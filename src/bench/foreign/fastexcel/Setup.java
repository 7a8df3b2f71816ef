class Setup {
    static Workbook wb = new Workbook(new ByteArrayOutputStream(), "MyApplication", "1.0");
    static Worksheet ws = wb.newWorksheet("Sheet 1");
    static org.dhatim.fastexcel.reader.Sheet sheet;
}
