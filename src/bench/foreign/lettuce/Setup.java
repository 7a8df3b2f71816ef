class Setup {
    static RedisClient client, masterClient;  static StatefulRedisConnection<String, String> connection;
    static io.lettuce.core.api.reactive.RedisReactiveCommands<String, String> commands = null;
    static io.lettuce.core.cluster.RedisClusterClient clusterClient;
    static String key, HOST;  static final int PORT = 6379;  static Set<String> SCOPES;
}
