package nascope.export.network;

import java.nio.file.Path;
import java.util.List;

/** The supernet's arrays under the names of quark0/darts. */
final class WeightsForm implements NetworkForm {
    @Override
    public String mark() {
        return ".npz";
    }

    @Override
    public boolean ofSupernet() {
        return true;
    }

    @Override
    public boolean withoutWeights() {
        return false;
    }

    @Override
    public List<Path> write(TakenNetwork network, Path file) {
        ArrayFile.write(network.trained().orElseThrow().arrays(), file);
        return List.of(file);
    }
}
