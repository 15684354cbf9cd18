package nascope.export.network;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nascope.base.WholeFile;

/** A PyTorch module of the cut-out network, and beside it, where there are weights, an .npz file of them. */
final class TorchForm implements NetworkForm {
    private static final String WEIGHTS = ".npz";

    @Override
    public String mark() {
        return ".py";
    }

    @Override
    public boolean ofSupernet() {
        return false;
    }

    @Override
    public boolean withoutWeights() {
        return true;
    }

    @Override
    public List<Path> write(TakenNetwork network, Path file) {
        String name = file.getFileName().toString();
        Path weights = file.resolveSibling(name.substring(0, name.length() - mark().length()) + WEIGHTS);
        Optional<String> beside =
                network.trained().map(trained -> weights.getFileName().toString());
        String text = TorchModule.text(network.cutOut(), network.provenance(), beside);
        network.trained().ifPresent(trained -> ArrayFile.write(trained.arrays(), weights));
        WholeFile.replace(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        return beside.isPresent() ? List.of(file, weights) : List.of(file);
    }
}
