package dev.runmark.content.markdown;

import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The link definitions of a text. flexmark compares labels in small letters; CommonMark folds their case, so that
 * {@code ẞ} is {@code SS}.
 */
final class References extends ReferenceRepository {

    References(DataHolder options) {
        super(options);
    }

    private static String folded(Object key) {
        return key.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    @Override
    public @Nullable Reference put(String key, Reference reference) {
        return super.put(folded(key), reference);
    }

    @Override
    public boolean containsKey(Object key) {
        return super.containsKey(folded(key));
    }

    @Override
    public @Nullable Reference get(Object key) {
        return super.get(folded(key));
    }
}
