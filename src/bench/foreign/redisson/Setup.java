import org.redisson.api.*; import org.redisson.config.Config; import org.redisson.client.codec.*;
class Setup {
    static RedissonClient redisson, redissonClient;  static Config config;  static ExecutorOptions options;
    static class MyObject implements Serializable {}  static class SomeObject {}  static class T {}  static class MyDataValue {}  static class MyLiveObject {}  static class MyClass {}
    static class SimpleObject {}  interface SomeServiceInterface {}  static class SomeServiceImpl implements SomeServiceInterface {}  interface YourService {}  interface MySpringService { long someMethod(long v); }
    static class CustomCodec extends org.redisson.codec.SerializationCodec {}
    static MyObject data, data1, data2, data3;  static String id, id1, id2, slotK;  static String[] ids;  static int n;
}
