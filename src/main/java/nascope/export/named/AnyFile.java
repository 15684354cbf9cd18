package nascope.export.named;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nascope.analysis.SelectedGenotype;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.base.WholeFile;
import nascope.export.PaintedRun;
import nascope.export.RecordedBranch;
import nascope.export.data.DataForm;
import nascope.export.data.DataForms;
import nascope.export.film.FilmForm;
import nascope.export.film.FilmForms;
import nascope.export.network.NetworkForm;
import nascope.export.network.NetworkForms;
import nascope.export.network.PastNetwork;
import nascope.export.network.TakenNetwork;
import nascope.export.page.PlayerPage;
import nascope.export.picture.PictureForm;
import nascope.export.picture.PictureForms;
import nascope.picture.RunView;
import nascope.picture.look.Theme;
import nascope.search.network.TrainedNetwork;
import nascope.space.Genotype;
import nascope.space.GenotypeRule;

/** A file of any form, by its name alone, with all that is not said as it is most often wanted. */
public final class AnyFile {
    /** What a file is called until a person says otherwise. */
    public static final String NAME = "nascope.png";

    private static final int WIDTH = 1180; // px of pictures
    private static final int HEIGHT = 720;
    private static final double SCALE = 2; // px of a file for one of these; a film has one
    private static final int FRAMES = 200; // of a film, about
    private static final double PER_SECOND = 12;

    private AnyFile() {}

    /** What names of files may end with, such as {@code .png, .svg}. */
    public static String marks() {
        return Stream.of(
                        PictureForms.suffixes(),
                        FilmForms.ALL.stream()
                                .map(FilmForm::mark)
                                .filter(mark -> mark.startsWith("."))
                                .collect(Collectors.joining(", ")),
                        PlayerPage.SUFFIX,
                        DataForms.marks(),
                        NetworkForms.ALL.stream()
                                .map(NetworkForm::mark)
                                .filter(mark -> !DataForms.marks().contains(mark)) // a name means one thing
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(", "));
    }

    /**
     * Writes a file: a picture of a step, a film, a page, the numbers of all steps, or the network of a step as the rule of
     * every edge cuts it out.
     *
     * @param networks those of the branch; empty where it has none, as it was searched elsewhere
     * @param step of a picture or a network
     * @throws InputException if the name is of no form that is known, or the file cannot be written
     */
    public static void write(RecordedBranch branch, Optional<PastNetwork> networks, Theme theme, int step, Path file) {
        PaintedRun painted = new PaintedRun(branch, RunView.all(), theme, WIDTH, HEIGHT);
        Optional<FilmForm> film = FilmForms.of(file);
        Optional<PictureForm> picture = PictureForms.of(file);
        Optional<DataForm> data = DataForms.of(file);
        Optional<NetworkForm> network = NetworkForms.of(file);
        List<Integer> all = IntStream.rangeClosed(0, branch.newest()).boxed().toList();
        if (film.isPresent()) film.get().write(painted.film(some(branch), PER_SECOND, frame -> true), 1, file);
        else if (picture.isPresent())
            WholeFile.replace(file, out -> picture.get().write(painted.at(step), SCALE, out));
        else if (data.isPresent()) WholeFile.replace(file, out -> data.get().write(branch, all, out));
        else if (file.toString().toLowerCase(Locale.ROOT).endsWith(PlayerPage.SUFFIX))
            PlayerPage.write(branch, file, read -> true);
        else if (network.isPresent()) write(network.get(), branch, networks, step, file);
        else throw new InputException(Texts.text("export.named.AnyFile.no-such-form", file, marks()));
    }

    private static void write(
            NetworkForm form, RecordedBranch branch, Optional<PastNetwork> networks, int step, Path file) {
        if (networks.isEmpty() && !form.withoutWeights())
            throw new InputException(Texts.text("export.named.AnyFile.no-weights", file));
        Genotype genotype = SelectedGenotype.of(branch.space(), branch.history().get(step), GenotypeRule.EVERY_EDGE);
        Optional<TrainedNetwork> trained = networks.map(past ->
                past.at(step, form.ofSupernet() ? Optional.empty() : Optional.of(genotype), (reached, target) -> true));
        form.write(TakenNetwork.of(branch, step, GenotypeRule.EVERY_EDGE, trained), file);
    }

    private static List<Integer> some(RecordedBranch branch) {
        int distance = Math.max(1, branch.newest() / FRAMES);
        List<Integer> steps = new ArrayList<>();
        for (int step = 0; step < branch.newest(); step += distance) steps.add(step);
        steps.add(branch.newest()); // the end is always there
        return steps;
    }
}
