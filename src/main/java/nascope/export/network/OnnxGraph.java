package nascope.export.network;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nascope.base.Environment;
import nascope.base.NumberArray;
import nascope.export.Message;

/**
 * A model of ONNX (onnx.ai, onnx/onnx.proto), node after node: version {@value #IR_VERSION} of its form, version
 * {@value #OPSET} of its operators, which readers know since 2021.
 */
final class OnnxGraph {
    static final int IR_VERSION = 7;
    static final int OPSET = 13;

    private static final int FLOAT = 1; // types of tensors
    private static final int INT64 = 7;

    private final List<byte[]> nodes = new ArrayList<>();
    private final Map<String, byte[]> initializers = new LinkedHashMap<>();

    /** Adds a node of one output, which is called as the node is; gives the name back. */
    String node(String name, String operator, List<String> inputs, Attribute... attributes) {
        nodes.add(bytes(node -> {
            for (String input : inputs) node.writeString(1, input);
            node.writeString(2, name);
            node.writeString(3, name);
            node.writeString(4, operator);
            for (Attribute attribute : attributes) node.writeByteArray(5, bytes(attribute));
        }));
        return name;
    }

    /** Writes a named property of a node, the fields of {@code AttributeProto}. */
    @FunctionalInterface
    interface Attribute extends Message.Fields {
        static Attribute of(String name, int value) {
            return attribute(name, 2, out -> out.writeInt64(3, value));
        }

        static Attribute of(String name, double value) {
            return attribute(name, 1, out -> out.writeFloat(2, (float) value));
        }

        static Attribute of(String name, List<Integer> values) {
            return attribute(name, 7, out -> {
                for (int value : values) out.writeInt64(8, value);
            });
        }

        private static Attribute attribute(String name, int type, Message.Fields value) {
            return out -> {
                out.writeString(1, name);
                value.write(out);
                out.writeEnum(20, type);
            };
        }
    }

    /** Adds a constant in single precision, if there is none of that name; gives the name back. */
    String floats(String name, NumberArray values) {
        ByteBuffer raw = ByteBuffer.allocate(Float.BYTES * values.size()).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values.values()) raw.putFloat((float) value);
        initializers.putIfAbsent(name, tensor(name, FLOAT, values.shape(), raw.array()));
        return name;
    }

    /** Adds a constant of whole numbers. */
    String wholes(String name, long... values) {
        ByteBuffer raw = ByteBuffer.allocate(Long.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (long value : values) raw.putLong(value);
        initializers.putIfAbsent(name, tensor(name, INT64, new int[] {values.length}, raw.array()));
        return name;
    }

    /** A constant of one number a channel, the same everywhere. */
    String constant(String name, int channels, double value) {
        double[] values = new double[channels];
        Arrays.fill(values, value);
        return floats(name, new NumberArray(new int[] {channels}, values));
    }

    private static byte[] tensor(String name, int type, int[] shape, byte[] raw) {
        return bytes(tensor -> {
            for (int side : shape) tensor.writeInt64(1, side);
            tensor.writeInt32(2, type);
            tensor.writeString(8, name);
            tensor.writeBytes(9, ByteString.copyFrom(raw));
        });
    }

    /**
     * The whole model.
     *
     * @param input its name and, behind the batch, its shape
     * @param output the same
     * @param about where it comes from
     */
    byte[] model(Value input, Value output, String about) {
        byte[] graph = bytes(out -> {
            for (byte[] node : nodes) out.writeByteArray(1, node);
            out.writeString(2, "network");
            for (byte[] initializer : initializers.values()) out.writeByteArray(5, initializer);
            out.writeByteArray(11, input.bytes());
            out.writeByteArray(12, output.bytes());
        });
        return bytes(out -> {
            out.writeInt64(1, IR_VERSION);
            out.writeString(2, "NAScope");
            out.writeString(3, Environment.programVersion());
            out.writeString(6, about);
            out.writeByteArray(7, graph);
            out.writeByteArray(8, bytes(opset -> opset.writeInt64(2, OPSET)));
        });
    }

    /**
     * What goes in or comes out: numbers in single precision, as many as there are images.
     *
     * @param image shape of what belongs to an image
     */
    record Value(String name, List<Integer> image) {
        private byte[] bytes() {
            byte[] shape = OnnxGraph.bytes(out -> {
                out.writeByteArray(1, OnnxGraph.bytes(batch -> batch.writeString(2, "batch")));
                for (int side : image) out.writeByteArray(1, OnnxGraph.bytes(fixed -> fixed.writeInt64(1, side)));
            });
            byte[] tensor = OnnxGraph.bytes(out -> {
                out.writeInt32(1, FLOAT);
                out.writeByteArray(2, shape);
            });
            return OnnxGraph.bytes(out -> {
                out.writeString(1, name);
                out.writeByteArray(2, OnnxGraph.bytes(type -> type.writeByteArray(1, tensor)));
            });
        }
    }

    private static byte[] bytes(Message.Fields fields) {
        try {
            return Message.of(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // arrays have no reason to fail
        }
    }
}
