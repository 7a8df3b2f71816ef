package dev.runmark.example.javac;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A compiled class (JVMS 4). Names in a class file are texts in its constant pool, and whatever uses a name refers to
 * its index, so renaming is a matter of replacing texts.
 *
 * @param name the binary name with {@code /} between its parts
 * @param bytes the class file
 */
public record ClassFile(String name, byte[] bytes) {

    private static final String UNREADABLE = "javac wrote a class file that cannot be read: ";
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    /** Bytes after the tag of each kind of constant (JVMS table 4.4-A); 0 where there is none. */
    private static final int[] CONSTANT_SIZE = {0, 0, 0, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, 0, 0, 3, 2, 4, 4, 2, 2};

    private static final int HEAD_SIZE = 8;

    /**
     * The same class with other names.
     *
     * @param renaming what becomes of a text in which names occur
     */
    ClassFile renamed(UnaryOperator<String> renaming) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
            rewrite(new DataOutputStream(out), renaming);
            return new ClassFile(renaming.apply(name), out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(UNREADABLE + name, e);
        }
    }

    /** The same class, which refers to another by another name. */
    public ClassFile renaming(String slashed, String other) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
            rewrite(new DataOutputStream(out), text -> text.equals(slashed) ? other : text);
            return new ClassFile(name, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(UNREADABLE + name, e);
        }
    }

    /** Whether it refers to a name. */
    public boolean mentions(String slashedName) {
        try {
            return texts().contains(slashedName);
        } catch (IOException e) {
            throw new UncheckedIOException(UNREADABLE + name, e);
        }
    }

    /** Whether it refers to a name that begins so. */
    public boolean mentionsBeginningOf(String prefix) {
        try {
            return texts().stream().anyMatch(text -> text.startsWith(prefix));
        } catch (IOException e) {
            throw new UncheckedIOException(UNREADABLE + name, e);
        }
    }

    private List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        in.skipNBytes(HEAD_SIZE);
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            if (tag == UTF8) {
                texts.add(in.readUTF());
            } else {
                in.skipNBytes(CONSTANT_SIZE[tag]);
                i += isWide(tag) ? 1 : 0;
            }
        }
        return texts;
    }

    private void rewrite(DataOutputStream out, UnaryOperator<String> renaming) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        out.write(in.readNBytes(HEAD_SIZE));
        int count = in.readUnsignedShort();
        out.writeShort(count);
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            out.writeByte(tag);
            if (tag == UTF8) {
                out.writeUTF(renaming.apply(in.readUTF()));
            } else {
                out.write(in.readNBytes(CONSTANT_SIZE[tag]));
                i += isWide(tag) ? 1 : 0;
            }
        }
        in.transferTo(out);
    }

    /** Long and double constants take two places in the pool (JVMS 4.4.5). */
    private static boolean isWide(int tag) {
        return tag == LONG || tag == DOUBLE;
    }
}
