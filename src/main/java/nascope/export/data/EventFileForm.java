package nascope.export.data;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.CRC32C;
import nascope.analysis.EdgeReading;
import nascope.export.Message;
import nascope.export.PaintedRun;
import nascope.export.RecordedBranch;
import nascope.export.picture.Plate;
import nascope.export.picture.PngForm;
import nascope.picture.RunView;
import nascope.picture.look.Theme;
import nascope.search.snapshot.SearchSnapshot;
import nascope.space.CellKind;
import nascope.space.Edge;

/**
 * An event file of TensorBoard: scalars of every step, and a picture of the last. Records are framed as TFRecord (length,
 * masked CRC-32C of it, data, masked CRC-32C of that); each is a message {@code Event} of tensorflow/core/util/event.proto,
 * whose times count seconds, here a step each, so that the same run gives the same file.
 */
final class EventFileForm implements DataForm {
    private static final int WALL_TIME = 1; // fields of Event
    private static final int STEP = 2;
    private static final int FILE_VERSION = 3;
    private static final int SUMMARY = 5;
    private static final int VALUE = 1; // of Summary
    private static final int TAG = 1; // of Summary.Value
    private static final int SIMPLE_VALUE = 2;
    private static final int IMAGE = 4;
    private static final int MASK = 0xa282ead8;
    private static final int WIDTH = 1180; // px of the picture
    private static final int HEIGHT = 720;
    private static final int RGB = 3; // its colour space

    @Override
    public String mark() {
        return ".tfevents";
    }

    @Override
    public void write(RecordedBranch branch, List<Integer> steps, OutputStream out) throws IOException {
        record(out, Message.of(event -> {
            event.writeDouble(WALL_TIME, 0);
            event.writeString(FILE_VERSION, "brain.Event:2");
        }));
        for (int step : steps) {
            byte[] summary = Message.of(
                    values -> scalars(values, branch, branch.history().get(step)));
            record(out, event(step, summary));
        }
        int last = steps.get(steps.size() - 1);
        record(out, event(last, Message.of(values -> picture(values, branch, last))));
    }

    private static void scalars(CodedOutputStream values, RecordedBranch branch, SearchSnapshot snapshot)
            throws IOException {
        scalar(values, "loss/training", snapshot.training().loss());
        scalar(values, "loss/search", snapshot.search().loss());
        scalar(values, "loss/held_out", snapshot.heldOut().loss());
        scalar(values, "accuracy/training", snapshot.training().accuracy());
        scalar(values, "accuracy/search", snapshot.search().accuracy());
        scalar(values, "accuracy/held_out", snapshot.heldOut().accuracy());
        scalar(values, "loss_minus_entropy/search", snapshot.search().lossMinusEntropy());
        for (CellKind kind : branch.space().distinctKinds())
            for (Edge edge : branch.space().topology().edges()) {
                double[] row = snapshot.cell(kind).probability().row(edge.index());
                String name = kind.label() + "/" + edge.source() + "-" + edge.target();
                scalar(
                        values,
                        "alive/" + name,
                        EdgeReading.of(branch.space(), edge, row).alive());
                for (int k = 0; k < row.length; k++)
                    scalar(
                            values,
                            "probability/" + name + "/"
                                    + branch.space().candidates().get(k).label(),
                            row[k]);
            }
    }

    private static void scalar(CodedOutputStream values, String tag, double value) throws IOException {
        if (Double.isNaN(value)) return; // was not measured
        values.writeByteArray(VALUE, Message.of(one -> {
            one.writeString(TAG, tag);
            one.writeFloat(SIMPLE_VALUE, (float) value);
        }));
    }

    private static void picture(CodedOutputStream values, RecordedBranch branch, int step) throws IOException {
        Plate plate = new PaintedRun(branch, RunView.all(), Theme.LIGHT, WIDTH, HEIGHT).at(step);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        new PngForm().write(plate, 1, png);
        values.writeByteArray(VALUE, Message.of(one -> {
            one.writeString(TAG, "run");
            one.writeByteArray(IMAGE, Message.of(image -> {
                image.writeInt32(1, HEIGHT);
                image.writeInt32(2, WIDTH);
                image.writeInt32(3, RGB);
                image.writeBytes(4, ByteString.copyFrom(png.toByteArray()));
            }));
        }));
    }

    private static byte[] event(int step, byte[] summary) throws IOException {
        return Message.of(event -> {
            event.writeDouble(WALL_TIME, step);
            event.writeInt64(STEP, step);
            event.writeByteArray(SUMMARY, summary);
        });
    }

    private static void record(OutputStream out, byte[] data) throws IOException {
        byte[] length = little(data.length, Long.BYTES);
        out.write(length);
        out.write(little(masked(length), Integer.BYTES));
        out.write(data);
        out.write(little(masked(data), Integer.BYTES));
    }

    private static int masked(byte[] bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return Integer.rotateRight((int) sum.getValue(), 15) + MASK;
    }

    /** The lowest byte first. */
    private static byte[] little(long value, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) bytes[i] = (byte) (value >>> (8 * i));
        return bytes;
    }
}
