package dev.runmark.render.view;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every name that templates may use, read off the records that are their data. */
final class ViewNames {

    private final Set<String> names = new TreeSet<>();
    private final List<Class<?>> seen = new ArrayList<>();

    private ViewNames() {}

    static Set<String> all() {
        ViewNames found = new ViewNames();
        found.addRecord(Frame.class);
        found.names.add("frame");
        found.names.add(Templates.WORDS);
        for (Class<?> view : View.class.getPermittedSubclasses()) {
            found.addRecord(view);
        }
        return found.names;
    }

    private void addRecord(Class<?> type) {
        if (!type.isRecord() || seen.contains(type)) {
            return;
        }
        seen.add(type);
        for (RecordComponent component : type.getRecordComponents()) {
            names.add(component.getName());
            addRecord(component.getType());
            if (component.getGenericType() instanceof ParameterizedType list) {
                for (Type element : list.getActualTypeArguments()) {
                    addRecord((Class<?>) element);
                }
            }
        }
    }
}
