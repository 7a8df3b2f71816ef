class Setup {
    @interface LogRecord {}  interface LogReceipt {}  static class Message {}  static class HeaderList {}  static class Conversation {}
    @interface Header { String name() default "";  String value() default ""; }
    @interface Headers { Header[] value() default {};  String accept() default "";  String userAgent() default ""; }
}
