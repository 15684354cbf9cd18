package nascope.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import nascope.base.InputException;
import nascope.base.Require;
import nascope.base.Texts;
import nascope.data.Batches;
import nascope.optim.Adam;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.DataFingerprint;
import nascope.search.snapshot.SearchSnapshot;
import nascope.search.snapshot.SnapshotBytes;
import nascope.setting.Setting;
import nascope.space.CellKind;

/**
 * A checkpoint in bytes: four that name the format, the version, the length of the content, its CRC-32C, the content.
 * Numbers are big-endian.
 */
final class CheckpointBytes {
    private static final int FORMAT = 0x4E53_4350; // "NSCP"
    private static final int VERSION = 4; // 1 wrote operations as numbers, 2 no costs by cell, 3 nothing beside
    private static final int HEAD = 4 * Integer.BYTES;

    private CheckpointBytes() {}

    static byte[] write(Checkpoint checkpoint) {
        try {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            write(new DataOutputStream(content), checkpoint);
            byte[] bytes = content.toByteArray();
            return ByteBuffer.allocate(HEAD + bytes.length)
                    .putInt(FORMAT)
                    .putInt(VERSION)
                    .putInt(bytes.length)
                    .putInt(checksum(bytes, 0))
                    .put(bytes)
                    .array();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // arrays have no reason to fail
        }
    }

    static Checkpoint read(String name, byte... bytes) {
        requireWhole(name, bytes);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, HEAD, bytes.length - HEAD))) {
            return read(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new InputException(
                    Texts.text(
                            "search.CheckpointBytes.must-be-a-checkpoint-found",
                            name,
                            e.getMessage() == null
                                    ? Texts.text("search.CheckpointBytes.it-ends-too-early")
                                    : e.getMessage()),
                    e);
        }
    }

    private static void requireWhole(String name, byte[] bytes) {
        ByteBuffer head = ByteBuffer.wrap(bytes);
        if (bytes.length < HEAD || head.getInt() != FORMAT)
            throw new InputException(Texts.text("search.CheckpointBytes.must-be-a-checkpoint-found-2", name));
        int version = head.getInt();
        if (version != VERSION)
            throw new InputException(
                    Texts.text("search.CheckpointBytes.must-be-a-checkpoint-of", name, VERSION, version));
        int length = head.getInt();
        if (length != bytes.length - HEAD)
            throw new InputException(Texts.text(
                    "search.CheckpointBytes.must-be-a-checkpoint-of-2", name, (long) length + HEAD, bytes.length));
        if (head.getInt() != checksum(bytes, HEAD))
            throw new InputException(Texts.text("search.CheckpointBytes.must-be-a-whole-checkpoint", name));
    }

    private static int checksum(byte[] bytes, int from) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, from, bytes.length - from);
        return (int) sum.getValue();
    }

    @SuppressWarnings("EnumOrdinal") // the version stands in the head
    private static void write(DataOutput out, Checkpoint checkpoint) throws IOException {
        out.writeShort(Settings.ALL.size());
        for (Setting<?> setting : Settings.ALL) {
            out.writeUTF(setting.name());
            out.writeUTF(checkpoint.settings().text(setting));
        }
        out.writeUTF(checkpoint.data().name());
        out.writeInt(checkpoint.data().images());
        out.writeUTF(checkpoint.data().checksum());
        SnapshotBytes.write(out, checkpoint.snapshot());
        Checkpoint.Learned learned = checkpoint.learned();
        write(out, learned.weights());
        write(out, learned.momentum());
        out.writeByte(learned.moments().size());
        for (Map.Entry<CellKind, List<Adam.Moments>> entry : learned.moments().entrySet()) {
            out.writeByte(entry.getKey().ordinal());
            out.writeShort(entry.getValue().size());
            for (Adam.Moments moments : entry.getValue()) {
                out.writeDouble(moments.mean());
                out.writeDouble(moments.square());
                out.writeInt(moments.steps());
            }
        }
        out.writeLong(learned.gateRandom());
        write(out, learned.trainPlace());
        write(out, learned.searchPlace());
    }

    @SuppressWarnings("EnumOrdinal") // the version stands in the head
    private static Checkpoint read(DataInputStream in) throws IOException {
        SearchSettings settings = SearchSettings.standard();
        int count = in.readUnsignedShort();
        for (int k = 0; k < count; k++) settings = settings.withText(Settings.named(in.readUTF()), in.readUTF());
        DataFingerprint data = new DataFingerprint(in.readUTF(), in.readInt(), in.readUTF());
        SearchSnapshot snapshot = SnapshotBytes.read(in);
        float[] weights = floats(in);
        float[] momentum = floats(in);
        Map<CellKind, List<Adam.Moments>> moments = new EnumMap<>(CellKind.class);
        int kinds = in.readUnsignedByte();
        for (int k = 0; k < kinds; k++) {
            int ordinal = Require.within("kind", in.readUnsignedByte(), 0, CellKind.values().length - 1);
            moments.put(CellKind.values()[ordinal], moments(in));
        }
        Checkpoint.Learned learned =
                new Checkpoint.Learned(weights, momentum, moments, in.readLong(), place(in), place(in));
        if (in.read() >= 0) throw new IllegalArgumentException("there is more behind it");
        return new Checkpoint(settings.checked(), data, snapshot, learned);
    }

    private static void write(DataOutput out, float... values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length);
        bytes.asFloatBuffer().put(values);
        out.writeInt(values.length);
        out.write(bytes.array());
    }

    private static float[] floats(DataInputStream in) throws IOException {
        int length = Require.within("length", in.readInt(), 0, in.available() / Float.BYTES);
        float[] values = new float[length];
        ByteBuffer.wrap(in.readNBytes(Float.BYTES * length)).asFloatBuffer().get(values);
        return values;
    }

    private static List<Adam.Moments> moments(DataInput in) throws IOException {
        int count = in.readUnsignedShort();
        List<Adam.Moments> moments = new ArrayList<>();
        for (int k = 0; k < count; k++) moments.add(new Adam.Moments(in.readDouble(), in.readDouble(), in.readInt()));
        return List.copyOf(moments);
    }

    private static void write(DataOutput out, Batches.Place place) throws IOException {
        out.writeLong(place.order());
        out.writeInt(place.drawn());
        out.writeInt(place.epoch());
    }

    private static Batches.Place place(DataInput in) throws IOException {
        return new Batches.Place(in.readLong(), in.readInt(), in.readInt());
    }
}
