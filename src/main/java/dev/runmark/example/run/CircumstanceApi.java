package dev.runmark.example.run;

import dev.runmark.example.fact.Circumstance;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parts of the JDK that show circumstances.
 *
 * <p>The order of immutable collections: {@code java.util.Set}, "Unmodifiable Sets", and {@code java.util.Map}. The
 * defaults: the class comments of {@code Locale}, {@code TimeZone} and {@code Charset}.
 */
final class CircumstanceApi {

    /** Names or, where only some overloads count, names with parameters; each with its class before it. */
    private static final Map<Circumstance, Set<String>> API = new EnumMap<>(Map.ofEntries(
            api(Circumstance.ORDER, """
                java/util/Set.of java/util/Set.copyOf java/util/Map.of java/util/Map.ofEntries java/util/Map.copyOf
                java/util/stream/Collectors.toUnmodifiableSet java/util/stream/Collectors.toUnmodifiableMap
                java/lang/Module.getPackages java/lang/ModuleLayer.modules java/lang/module/Configuration.modules
                java/lang/module/ModuleDescriptor.requires java/lang/module/ModuleDescriptor.exports
                java/lang/module/ModuleDescriptor.opens java/lang/module/ModuleDescriptor.uses
                java/lang/module/ModuleDescriptor.provides java/lang/module/ModuleDescriptor.packages
                java/lang/module/ModuleFinder.findAll
                """),
            api(
                    Circumstance.IDENTITY,
                    "java/lang/System.identityHashCode java/util/IdentityHashMap.<init> java/lang/Object.hashCode()"),
            api(Circumstance.CLOCK, """
                java/lang/System.currentTimeMillis java/lang/System.nanoTime
                java/time/Instant.now() java/time/Clock.systemUTC java/time/Clock.systemDefaultZone
                java/time/Clock.system java/time/Clock.tickMillis java/time/Clock.tickSeconds
                java/time/Clock.tickMinutes java/time/InstantSource.system
                java/util/Date.<init>() java/util/Calendar.getInstance java/util/GregorianCalendar.<init>()
                java/util/GregorianCalendar.<init>(Ljava/util/TimeZone;)
                java/util/GregorianCalendar.<init>(Ljava/util/Locale;)
                java/nio/file/Files.getLastModifiedTime java/io/File.lastModified
                java/nio/file/attribute/BasicFileAttributes.creationTime
                java/nio/file/attribute/BasicFileAttributes.lastModifiedTime
                java/lang/ProcessHandle$Info.startInstant java/lang/ProcessHandle$Info.totalCpuDuration
                java/lang/management/RuntimeMXBean.getUptime java/lang/management/RuntimeMXBean.getStartTime
                java/lang/management/ThreadMXBean.getCurrentThreadCpuTime
                """),
            api(Circumstance.RANDOM, """
                java/lang/Math.random java/lang/StrictMath.random java/util/Random.<init>()
                java/util/SplittableRandom.<init>() java/util/concurrent/ThreadLocalRandom.current
                java/util/UUID.randomUUID java/security/SecureRandom.<init> java/security/SecureRandom.getInstance
                java/security/SecureRandom.getInstanceStrong java/util/random/RandomGenerator.getDefault
                java/util/random/RandomGenerator.of java/util/random/RandomGeneratorFactory.create()
                java/util/Collections.shuffle(Ljava/util/List;) java/security/KeyPairGenerator.generateKeyPair
                javax/crypto/KeyGenerator.generateKey
                """),
            api(Circumstance.PROCESS, """
                java/lang/ProcessHandle.pid java/lang/Process.pid java/lang/ProcessHandle.toString
                java/lang/management/RuntimeMXBean.getPid java/lang/management/RuntimeMXBean.getName
                java/io/File.createTempFile java/nio/file/Files.createTempFile
                java/nio/file/Files.createTempDirectory java/nio/file/attribute/BasicFileAttributes.fileKey
                java/net/ServerSocket.getLocalPort java/net/Socket.getLocalPort
                """),
            api(Circumstance.PLACE, """
                java/nio/file/Path.toAbsolutePath java/nio/file/Path.toRealPath java/nio/file/Path.toUri
                java/io/File.getAbsolutePath java/io/File.getAbsoluteFile java/io/File.getCanonicalPath
                java/io/File.getCanonicalFile java/io/File.toURI java/io/File.createTempFile
                java/nio/file/Files.createTempFile java/nio/file/Files.createTempDirectory
                java/lang/System.getProperties java/lang/Class.getResource
                java/lang/ClassLoader.getResource
                """),
            api(Circumstance.MACHINE, """
                java/lang/System.getProperties java/lang/System.getenv
                java/lang/Runtime.version java/net/InetAddress.getLocalHost
                java/lang/ProcessBuilder.environment java/lang/ProcessHandle$Info.user
                java/lang/management/RuntimeMXBean.getVmVersion java/lang/management/RuntimeMXBean.getVmName
                java/lang/management/RuntimeMXBean.getVmVendor java/lang/management/RuntimeMXBean.getClassPath
                java/lang/management/RuntimeMXBean.getLibraryPath
                java/lang/management/OperatingSystemMXBean.getName java/lang/management/OperatingSystemMXBean.getArch
                java/lang/management/OperatingSystemMXBean.getVersion java/nio/ByteOrder.nativeOrder
                java/lang/System.lineSeparator java/nio/file/FileSystem.getSeparator java/io/File.separator
                java/io/File.separatorChar java/io/File.pathSeparator java/io/File.pathSeparatorChar
                """),
            api(Circumstance.LISTING, """
                java/nio/file/Files.list java/nio/file/Files.walk java/nio/file/Files.find
                java/nio/file/Files.newDirectoryStream java/io/File.list java/io/File.listFiles
                java/lang/Class.getMethods java/lang/Class.getDeclaredMethods
                """),
            api(Circumstance.PROCESSORS, """
                java/lang/Runtime.availableProcessors java/util/concurrent/ForkJoinPool.getCommonPoolParallelism
                java/util/concurrent/ForkJoinPool.getParallelism java/util/concurrent/ForkJoinPool.toString
                java/lang/management/OperatingSystemMXBean.getAvailableProcessors
                java/lang/management/OperatingSystemMXBean.getSystemLoadAverage
                """),
            api(Circumstance.HEAP, """
                java/lang/Runtime.maxMemory java/lang/Runtime.totalMemory java/lang/Runtime.freeMemory
                java/lang/management/MemoryMXBean.getHeapMemoryUsage
                """),
            api(Circumstance.LOCALE, """
                java/util/Locale.getDefault java/text/NumberFormat.getInstance() java/text/NumberFormat.getNumberInstance()
                java/text/NumberFormat.getIntegerInstance() java/text/NumberFormat.getCurrencyInstance()
                java/text/NumberFormat.getPercentInstance() java/text/NumberFormat.getCompactNumberInstance()
                java/text/DecimalFormat.<init>() java/text/DecimalFormat.<init>(Ljava/lang/String;)
                java/text/DecimalFormatSymbols.<init>() java/text/DecimalFormatSymbols.getInstance()
                java/text/SimpleDateFormat.<init>() java/text/SimpleDateFormat.<init>(Ljava/lang/String;)
                java/text/DateFormat.getInstance java/text/DateFormat.getDateInstance()
                java/text/DateFormat.getDateInstance(I) java/text/DateFormat.getTimeInstance()
                java/text/DateFormat.getTimeInstance(I) java/text/DateFormat.getDateTimeInstance()
                java/text/DateFormat.getDateTimeInstance(II) java/text/MessageFormat.format
                java/text/MessageFormat.<init>(Ljava/lang/String;) java/text/Collator.getInstance()
                java/text/BreakIterator.getWordInstance() java/text/BreakIterator.getSentenceInstance()
                java/time/format/DateTimeFormatter.ofPattern(Ljava/lang/String;)
                java/time/format/DateTimeFormatter.ofLocalizedDate java/time/format/DateTimeFormatter.ofLocalizedTime
                java/time/format/DateTimeFormatter.ofLocalizedDateTime java/time/format/DateTimeFormatterBuilder.toFormatter()
                java/util/Currency.getSymbol() java/util/Currency.getDisplayName() java/util/Locale.getDisplayName()
                java/util/Locale.getDisplayLanguage() java/util/Locale.getDisplayCountry()
                java/util/TimeZone.getDisplayName() java/util/ResourceBundle.getBundle(Ljava/lang/String;)
                java/util/Calendar.getInstance() java/util/Calendar.getInstance(Ljava/util/TimeZone;)
                java/util/GregorianCalendar.<init> java/util/Scanner.nextDouble java/util/Scanner.nextFloat
                java/util/Scanner.nextBigDecimal java/util/Scanner.hasNextDouble
                """),
            api(Circumstance.ZONE, """
                java/time/ZoneId.systemDefault java/util/TimeZone.getDefault java/time/Clock.systemDefaultZone
                java/time/LocalDate.now() java/time/LocalTime.now() java/time/LocalDateTime.now()
                java/time/ZonedDateTime.now() java/time/OffsetDateTime.now() java/time/OffsetTime.now()
                java/time/Year.now() java/time/YearMonth.now() java/time/MonthDay.now()
                java/util/Date.toString java/util/Date.toLocaleString java/util/Date.getHours java/util/Date.getDate
                java/util/Date.getMonth java/util/Date.getYear java/util/Date.getDay
                java/util/Date.<init> java/util/Calendar.getInstance java/util/GregorianCalendar.<init>
                java/text/SimpleDateFormat.<init> java/text/DateFormat.getInstance java/text/DateFormat.getDateInstance
                java/text/DateFormat.getTimeInstance java/text/DateFormat.getDateTimeInstance
                java/sql/Timestamp.valueOf java/sql/Timestamp.<init> java/sql/Date.valueOf
                """),
            api(Circumstance.CHARSET, """
                java/nio/charset/Charset.defaultCharset java/lang/String.getBytes() java/lang/String.<init>([B)
                java/lang/String.<init>([BII) java/io/FileReader.<init>(Ljava/lang/String;)
                java/io/FileReader.<init>(Ljava/io/File;) java/io/FileWriter.<init>(Ljava/lang/String;)
                java/io/FileWriter.<init>(Ljava/io/File;) java/io/InputStreamReader.<init>(Ljava/io/InputStream;)
                java/io/OutputStreamWriter.<init>(Ljava/io/OutputStream;) java/util/Scanner.<init>(Ljava/io/File;)
                java/util/Scanner.<init>(Ljava/nio/file/Path;) java/util/Scanner.<init>(Ljava/io/InputStream;)
                java/io/PrintStream.<init>(Ljava/io/OutputStream;) java/io/PrintWriter.<init>(Ljava/io/OutputStream;)
                java/io/ByteArrayOutputStream.toString()
                """)));

    /** Each of these is the immutable collection with at most one element, which has but one order. */
    private static final Set<String> WITHOUT_ORDER = Set.of(
            "java/util/Set.of()",
            "java/util/Set.of(Ljava/lang/Object;)",
            "java/util/Map.of()",
            "java/util/Map.of(Ljava/lang/Object;Ljava/lang/Object;)");

    /** What formats with the default locale whatever is in the format. */
    private static final Set<String> FORMATS = Set.of(
            "java/lang/String.format(Ljava/lang/String;[Ljava/lang/Object;)",
            "java/lang/String.formatted([Ljava/lang/Object;)",
            "java/io/PrintStream.printf(Ljava/lang/String;[Ljava/lang/Object;)",
            "java/io/PrintStream.format(Ljava/lang/String;[Ljava/lang/Object;)",
            "java/io/PrintWriter.printf(Ljava/lang/String;[Ljava/lang/Object;)",
            "java/io/PrintWriter.format(Ljava/lang/String;[Ljava/lang/Object;)",
            "java/util/Formatter.format(Ljava/lang/String;[Ljava/lang/Object;)");

    /** A format whose result depends on the locale: of a number with a fraction or with groups, or of a date. */
    private static final Pattern NUMBER_FORMAT = Pattern.compile("%(?:\\d+\\$)?[-#+ 0(<\\d.]*(?:,|[aAeEfgGtT])");

    /** What system properties show. */
    private static final Map<String, Circumstance> PROPERTIES = Map.ofEntries(
            Map.entry("user.dir", Circumstance.PLACE),
            Map.entry("user.home", Circumstance.PLACE),
            Map.entry("java.io.tmpdir", Circumstance.PLACE),
            Map.entry("user.name", Circumstance.MACHINE),
            Map.entry("java.home", Circumstance.MACHINE),
            Map.entry("java.class.path", Circumstance.MACHINE),
            Map.entry("java.library.path", Circumstance.MACHINE),
            Map.entry("path.separator", Circumstance.MACHINE),
            Map.entry("file.separator", Circumstance.MACHINE),
            Map.entry("line.separator", Circumstance.MACHINE),
            Map.entry("native.encoding", Circumstance.MACHINE),
            Map.entry("sun.jnu.encoding", Circumstance.MACHINE),
            Map.entry("sun.arch.data.model", Circumstance.MACHINE),
            Map.entry("os.name", Circumstance.MACHINE),
            Map.entry("os.arch", Circumstance.MACHINE),
            Map.entry("os.version", Circumstance.MACHINE),
            Map.entry("java.version", Circumstance.MACHINE),
            Map.entry("java.version.date", Circumstance.MACHINE),
            Map.entry("java.runtime.version", Circumstance.MACHINE),
            Map.entry("java.vm.version", Circumstance.MACHINE),
            Map.entry("java.vm.name", Circumstance.MACHINE),
            Map.entry("java.vm.vendor", Circumstance.MACHINE),
            Map.entry("java.vendor", Circumstance.MACHINE),
            Map.entry("java.vendor.version", Circumstance.MACHINE),
            Map.entry("java.vendor.url", Circumstance.MACHINE),
            Map.entry("user.language", Circumstance.LOCALE),
            Map.entry("user.country", Circumstance.LOCALE),
            Map.entry("user.timezone", Circumstance.ZONE),
            Map.entry("file.encoding", Circumstance.CHARSET));

    private static final Set<String> PROPERTY =
            Set.of("java/lang/System.getProperty", "java/util/Properties.getProperty");

    /** What says how the names of files are put together, and needs none. */
    private static final Set<String> SEPARATORS = Set.of(
            "java/io/File.separator",
            "java/io/File.separatorChar",
            "java/io/File.pathSeparator",
            "java/io/File.pathSeparatorChar",
            "java/nio/file/FileSystem.getSeparator",
            "java/nio/file/FileSystems.getDefault");

    private static final Pattern HASHED =
            Pattern.compile("java/util/(?:concurrent/)?(?:Concurrent|Weak|Identity)?Hash(?:Map|Set|table)\\..*"
                    + "|java/util/stream/Collectors\\.(?:toSet|toMap|groupingBy|groupingByConcurrent|toConcurrentMap)"
                    + "|java/util/concurrent/ConcurrentHashMap\\$.*|.*\\.hashCode|java/util/Objects\\.hash(?:Code)?");

    /** What notes, or waits for, a time of the system's clock. */
    private static final Pattern SYSTEM_TIMES = Pattern.compile(
            "java/nio/file/(?:Files\\.getLastModifiedTime|Files\\.readAttributes|Files\\.getAttribute|attribute/.*)"
                    + "|java/io/File\\.lastModified|java/lang/ProcessHandle\\$Info\\..*|java/lang/management/RuntimeMXBean\\..*"
                    + "|java/util/concurrent/locks/LockSupport\\.parkUntil|java/util/concurrent/locks/Condition\\.awaitUntil"
                    + "|java/util/Timer\\..*|java/util/zip/ZipEntry\\..*|java/util/jar/JarEntry\\..*");

    private CircumstanceApi() {}

    private static Map.Entry<Circumstance, Set<String>> api(Circumstance circumstance, String names) {
        return Map.entry(circumstance, Set.of(names.strip().split("\\s+")));
    }

    /**
     * The circumstances that a part of the JDK shows.
     *
     * @param texts the texts in the program, among them its formats and the names of system properties
     */
    static Set<Circumstance> shownBy(UsedApi.Member member, Set<String> texts) {
        Set<Circumstance> shown = EnumSet.noneOf(Circumstance.class);
        API.forEach((circumstance, names) -> {
            if (names.contains(member.qualified()) || names.contains(member.withParameters())) {
                shown.add(circumstance);
            }
        });
        if (WITHOUT_ORDER.contains(member.withParameters())) {
            shown.remove(Circumstance.ORDER);
        }
        if (FORMATS.contains(member.withParameters()) && texts.stream().anyMatch(NUMBER_FORMAT.asPredicate())) {
            shown.add(Circumstance.LOCALE);
        }
        if (PROPERTY.contains(member.qualified())) {
            texts.stream().map(PROPERTIES::get).filter(Objects::nonNull).forEach(shown::add);
        }
        if (member.name().equals("now") && member.owner().startsWith("java/time/") && !takesClock(member)) {
            shown.add(Circumstance.CLOCK);
        }
        return shown;
    }

    private static boolean takesClock(UsedApi.Member member) {
        return member.descriptor().startsWith("(Ljava/time/Clock;)");
    }

    /** Whether it starts another program, which is there on this machine only. */
    static boolean startsProcess(UsedApi.Member member) {
        return member.withParameters().startsWith("java/lang/ProcessBuilder.")
                || member.qualified().equals("java/lang/Runtime.exec");
    }

    /** Whether it takes or makes names of files, which are put together as this machine does. */
    static boolean namesFiles(UsedApi.Member member) {
        boolean ofFiles =
                member.owner().startsWith("java/io/File") || member.owner().startsWith("java/nio/file/");
        return ofFiles && !SEPARATORS.contains(member.qualified());
    }

    /** Whether it sees times of the system's clock that the program does not ask the clock for. */
    static boolean takesSystemTimes(UsedApi.Member member) {
        return SYSTEM_TIMES.matcher(member.qualified()).matches();
    }

    /** Whether it puts objects in the order of their hash codes, or computes one from others. */
    static boolean hashes(UsedApi.Member member) {
        return HASHED.matcher(member.qualified()).matches();
    }
}
