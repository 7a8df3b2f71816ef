package dev.runmark.text;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns records into bytes and back, component by component: numbers, texts, paths, dates, constants, what is optional,
 * collections, and other records. The bytes say nothing of the types, so that only the program that wrote them can read them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the record
 */
public final class RecordFormat<T extends Record> {

    private final Class<T> type;
    private final Part whole;

    private RecordFormat(Class<T> type, Part whole) {
        this.type = type;
        this.whole = whole;
    }

    /** How values of one type are written and read. */
    private record Part(BiConsumer<Object, PackedOutput> writer, Function<PackedInput, Object> reader) {

        static <V> Part of(Class<V> type, BiConsumer<V, PackedOutput> writer, Function<PackedInput, V> reader) {
            return new Part((value, out) -> writer.accept(type.cast(value), out), reader::apply);
        }

        void write(Object value, PackedOutput out) {
            writer.accept(value, out);
        }

        Object read(PackedInput in) {
            return reader.apply(in);
        }
    }

    /**
     * The format of a record.
     *
     * @param arguments what its type parameters stand for
     * @throws IllegalArgumentException if it has a component of a type that is not supported
     */
    public static <T extends Record> RecordFormat<T> of(Class<T> type, Class<?>... arguments) {
        List<Part> parts = Arrays.stream(arguments)
                .map(argument -> part(argument, Map.of()))
                .toList();
        return new RecordFormat<>(type, record(type, bound(type, parts)));
    }

    /** The bytes of a record. */
    public byte[] bytes(T value) {
        PackedOutput out = new PackedOutput();
        whole.write(value, out);
        return out.bytes();
    }

    /** Reads what {@link #bytes} wrote; empty if it is something else. */
    public Optional<T> read(byte[] bytes) {
        try {
            return Optional.of(type.cast(whole.read(new PackedInput(bytes))));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * How values of a type are written and read.
     *
     * @param bound the same of what type parameters stand for
     */
    private static Part part(Type type, Map<Type, Part> bound) {
        Part parameter = bound.get(type);
        if (parameter != null) {
            return parameter;
        }
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            List<Part> arguments = Arrays.stream(generic.getActualTypeArguments())
                    .map(argument -> part(argument, bound))
                    .toList();
            return raw.isRecord() ? record(raw, bound(raw, arguments)) : container(raw, arguments);
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalArgumentException(type + " is not supported");
        }
        if (plain.isEnum()) {
            Map<String, Object> constants = new HashMap<>();
            Arrays.stream(plain.getEnumConstants()).forEach(each -> constants.put(((Enum<?>) each).name(), each));
            return new Part(
                    (value, out) -> out.text(((Enum<?>) value).name()),
                    in -> Objects.requireNonNull(constants.get(in.text())));
        }
        return plain.isRecord() ? record(plain, Map.of()) : single(plain);
    }

    private static Map<Type, Part> bound(Class<?> generic, List<Part> arguments) {
        Map<Type, Part> bound = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            bound.put(generic.getTypeParameters()[i], arguments.get(i));
        }
        return bound;
    }

    private static Part single(Class<?> type) {
        if (type == String.class) {
            return Part.of(String.class, (text, out) -> out.text(text), PackedInput::text);
        }
        if (type == int.class || type == Integer.class) {
            return Part.of(Integer.class, (number, out) -> out.number(number), in -> (int) in.number());
        }
        if (type == long.class || type == Long.class) {
            return Part.of(Long.class, (number, out) -> out.number(number), PackedInput::number);
        }
        if (type == boolean.class || type == Boolean.class) {
            return Part.of(Boolean.class, (flag, out) -> out.number(flag ? 1 : 0), in -> in.number() > 0);
        }
        if (type == Path.class) {
            return Part.of(Path.class, (path, out) -> out.text(path.toString()), in -> Path.of(in.text()));
        }
        if (type == LocalDate.class) {
            return Part.of(
                    LocalDate.class,
                    (date, out) -> out.number(date.toEpochDay()),
                    in -> LocalDate.ofEpochDay(in.number()));
        }
        if (type == Duration.class) {
            return Part.of(
                    Duration.class, (time, out) -> out.number(time.toNanos()), in -> Duration.ofNanos(in.number()));
        }
        throw new IllegalArgumentException(type + " is not supported");
    }

    private static Part container(Class<?> raw, List<Part> arguments) {
        Part first = arguments.get(0);
        if (raw == Optional.class) {
            return new Part(
                    (value, out) -> writeAll(((Optional<?>) value).stream().toList(), first, out),
                    in -> readAll(in, first, new ArrayList<>()).stream().findFirst());
        }
        if (raw == List.class) {
            return new Part(
                    (all, out) -> writeAll((List<?>) all, first, out),
                    in -> List.copyOf(readAll(in, first, new ArrayList<>())));
        }
        if (raw == Set.class) {
            return new Part(
                    (all, out) -> writeAll((Set<?>) all, first, out), in -> readAll(in, first, new LinkedHashSet<>()));
        }
        if (raw == Map.class) {
            return map(first, arguments.get(1));
        }
        throw new IllegalArgumentException(raw + " is not supported");
    }

    private static void writeAll(Collection<?> all, Part part, PackedOutput out) {
        out.number(all.size());
        all.forEach(each -> part.write(each, out));
    }

    private static <C extends Collection<Object>> C readAll(PackedInput in, Part part, C all) {
        for (int left = in.count(); left > 0; left--) {
            all.add(part.read(in));
        }
        return all;
    }

    private static Part map(Part key, Part value) {
        return new Part(
                (map, out) -> {
                    Map<?, ?> entries = (Map<?, ?>) map;
                    writeAll(entries.keySet(), key, out);
                    writeAll(entries.values(), value, out);
                },
                in -> {
                    Map<Object, Object> entries = new LinkedHashMap<>();
                    List<Object> keys = readAll(in, key, new ArrayList<>());
                    List<Object> values = readAll(in, value, new ArrayList<>());
                    keys.forEach(each -> entries.put(each, values.get(entries.size())));
                    return entries;
                });
    }

    private static Part record(Class<?> type, Map<Type, Part> bound) {
        RecordComponent[] components = type.getRecordComponents();
        List<Part> parts = Arrays.stream(components)
                .map(component -> part(component.getGenericType(), bound))
                .toList();
        List<Method> accessors =
                Arrays.stream(components).map(RecordFormat::accessor).toList();
        Constructor<?> constructor = constructor(type, components);
        return new Part(
                (value, out) -> {
                    for (int i = 0; i < parts.size(); i++) {
                        parts.get(i).write(valueOf(accessors.get(i), value), out);
                    }
                },
                in -> {
                    @Nullable Object[] values = new Object[parts.size()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = parts.get(i).read(in);
                    }
                    return made(constructor, values);
                });
    }

    private static Method accessor(RecordComponent component) {
        Method accessor = component.getAccessor();
        // The record may be hidden in its package.
        accessor.setAccessible(true);
        return accessor;
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has one", e);
        }
    }

    private static Object valueOf(Method accessor, Object value) {
        try {
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Object made(Constructor<?> constructor, @Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
