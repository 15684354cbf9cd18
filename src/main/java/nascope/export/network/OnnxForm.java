package nascope.export.network;

import java.nio.file.Path;
import java.util.List;
import nascope.base.WholeFile;

/** A model of ONNX of the cut-out network with its weights. */
final class OnnxForm implements NetworkForm {
    @Override
    public String mark() {
        return ".onnx";
    }

    @Override
    public boolean ofSupernet() {
        return false;
    }

    @Override
    public boolean withoutWeights() {
        return false;
    }

    @Override
    public List<Path> write(TakenNetwork network, Path file) {
        byte[] model = OnnxNetwork.model(
                network.cutOut(), network.trained().orElseThrow(), String.join("\n", network.provenance()));
        WholeFile.replace(file, out -> out.write(model));
        return List.of(file);
    }
}
