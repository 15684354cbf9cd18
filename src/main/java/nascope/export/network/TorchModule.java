package nascope.export.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nascope.base.Plain;
import nascope.search.network.CutOutNetwork;
import nascope.space.CellKind;
import nascope.space.SearchSpace;
import nascope.space.Wiring;

/** The cut-out network as a PyTorch module in one file that needs nothing but torch. */
final class TorchModule {
    private static final String TEMPLATE = "/network/network.py";

    private TorchModule() {}

    /**
     * The text of the file.
     *
     * @param provenance where the network comes from, lines without a quotation mark
     * @param weights name of the file of its weights, if there is one
     */
    static String text(CutOutNetwork network, List<String> provenance, Optional<String> weights) {
        SearchSpace space = network.space();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("provenance", provenance.stream().map(TorchModule::plain).collect(Collectors.joining("\n")));
        parts.put("load", weights.map(file -> ".load(" + quoted(file) + ")").orElse(""));
        parts.put("image_channels", Integer.toString(network.imageChannels()));
        parts.put("classes", Integer.toString(network.classes()));
        parts.put("channels", Integer.toString(space.channels()));
        parts.put("cells", space.kinds().stream().map(TorchModule::name).collect(Collectors.joining(", ", "[", "]")));
        parts.put("nodes", Integer.toString(space.topology().nodes()));
        parts.put("joined", "[" + space.topology().joinedText() + "]");
        parts.put(
                "edges",
                space.distinctKinds().stream()
                        .map(kind -> edges(kind, network.choices(kind)))
                        .collect(Collectors.joining()));
        String text = template();
        for (Map.Entry<String, String> part : parts.entrySet())
            text = text.replace("@" + part.getKey() + "@", part.getValue());
        return text;
    }

    private static String edges(CellKind kind, List<Wiring.Choice> choices) {
        String listed = choices.stream()
                .map(choice -> Plain.text(
                        "        (%d, %d, %s),\n",
                        choice.edge().source(),
                        choice.edge().target(),
                        quoted(choice.operation().label())))
                .collect(Collectors.joining());
        return listed.isEmpty()
                ? Plain.text("    %s: [],\n", name(kind))
                : Plain.text("    %s: [\n%s    ],\n", name(kind), listed);
    }

    private static String name(CellKind kind) {
        return quoted(kind == CellKind.NORMAL ? "normal" : "reduce"); // as genotypes of DARTS name them
    }

    /** As a literal of Python; of letters that would end it. */
    private static String quoted(String text) {
        return "\"" + plain(text) + "\"";
    }

    /** Without what would end a literal of Python, or begin something else in it. */
    private static String plain(String text) {
        return text.replace("\\", "/").replace("\"", "'");
    }

    private static String template() {
        try (InputStream in = Objects.requireNonNull(TorchModule.class.getResourceAsStream(TEMPLATE), TEMPLATE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the module's form is part of the program", e);
        }
    }
}
