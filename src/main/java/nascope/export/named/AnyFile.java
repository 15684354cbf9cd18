package nascope.export.named;

import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
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
import nascope.export.picture.PictureForms;
import nascope.search.network.TrainedNetwork;
import nascope.space.Genotype;
import nascope.space.GenotypeRule;

/** A file of any form, by its name. */
public final class AnyFile {
    /** What a file is called, without its end, until a person says otherwise. */
    public static final String NAME = "nascope";

    private AnyFile() {}

    /** Told how far writing is. */
    @FunctionalInterface
    public interface Watch {
        /** Nobody looks, and nobody stops it. */
        Watch NONE = (done, of) -> true;

        /**
         * Before every picture or step.
         *
         * @param done how many are written; a form may go over them twice
         * @return whether to go on
         */
        boolean goOn(int done, int of);
    }

    /** The forms there are, in the order in which they are named. */
    public static List<FileForm> forms() {
        List<FileForm> forms = new ArrayList<>();
        PictureForms.ALL.forEach(form -> forms.add(new FileForm("." + form.suffix(), FileKind.PICTURE)));
        FilmForms.ALL.forEach(form -> forms.add(new FileForm(form.mark(), FileKind.FILM)));
        forms.add(new FileForm(PlayerPage.SUFFIX, FileKind.PAGE));
        DataForms.ALL.forEach(form -> forms.add(new FileForm(form.mark(), FileKind.NUMBERS)));
        for (NetworkForm form : NetworkForms.ALL)
            if (forms.stream().noneMatch(other -> other.mark().equals(form.mark()))) // a name means one thing
            forms.add(new FileForm(form.mark(), FileKind.NETWORK));
        return forms;
    }

    /** What a file of this name would hold; empty if no form has such names. */
    public static Optional<FileKind> kind(Path file) {
        if (FilmForms.of(file).isPresent()) return Optional.of(FileKind.FILM);
        if (PictureForms.of(file).isPresent()) return Optional.of(FileKind.PICTURE);
        if (DataForms.of(file).isPresent()) return Optional.of(FileKind.NUMBERS);
        if (NetworkForms.of(file).isPresent()) return Optional.of(FileKind.NETWORK);
        boolean page = file.toString().toLowerCase(Locale.ROOT).endsWith(PlayerPage.SUFFIX);
        return page ? Optional.of(FileKind.PAGE) : Optional.empty();
    }

    /**
     * Writes a file.
     *
     * @param networks those of the branch; empty where there are none to be had
     * @throws CancellationException if the watch did not want to go on; nothing is written then
     * @throws InputException if the name is of no form that is known, or the file cannot be written
     */
    public static void write(
            RecordedBranch branch, Optional<PastNetwork> networks, Wanted wanted, Path file, Watch watch) {
        FileKind kind = kind(file)
                .orElseThrow(() -> new InputException(Texts.text(
                        "export.named.AnyFile.no-such-form",
                        file,
                        forms().stream().map(FileForm::mark).collect(Collectors.joining(", ")))));
        switch (kind) {
            case PICTURE ->
                WholeFile.replace(
                        file,
                        out -> PictureForms.of(file)
                                .orElseThrow()
                                .write(painted(branch, wanted).at(wanted.step()), wanted.scale(), out));
            case FILM -> {
                FilmForm form = FilmForms.of(file).orElseThrow();
                int frames = wanted.steps().size();
                IntPredicate goOn = frame -> watch.goOn(frame, frames);
                form.write(
                        painted(branch, wanted).film(wanted.steps(), wanted.perSecond(), goOn), wanted.scale(), file);
            }
            case PAGE -> PlayerPage.write(branch, wanted.theme(), file, step -> watch.goOn(step, branch.newest() + 1));
            case NUMBERS -> {
                DataForm form = DataForms.of(file).orElseThrow();
                WholeFile.replace(file, out -> form.write(branch, watched(wanted.steps(), watch), out));
            }
            case NETWORK -> network(NetworkForms.of(file).orElseThrow(), branch, networks, wanted, file, watch);
        }
    }

    /** As the rule of every edge cuts it out. */
    private static void network(
            NetworkForm form,
            RecordedBranch branch,
            Optional<PastNetwork> networks,
            Wanted wanted,
            Path file,
            Watch watch) {
        if (networks.isEmpty() && !form.withoutWeights())
            throw new InputException(Texts.text("export.named.AnyFile.no-weights", file));
        Genotype genotype =
                SelectedGenotype.of(branch.space(), branch.history().get(wanted.step()), GenotypeRule.EVERY_EDGE);
        Optional<TrainedNetwork> trained = networks.map(
                past -> past.at(wanted.step(), Optional.of(genotype), (measuring, done, of) -> watch.goOn(done, of)));
        form.write(TakenNetwork.of(branch, wanted.step(), GenotypeRule.EVERY_EDGE, trained), file);
    }

    private static PaintedRun painted(RecordedBranch branch, Wanted wanted) {
        return new PaintedRun(branch, wanted.view(), wanted.theme(), wanted.width(), wanted.height());
    }

    /** The same steps, which tell when they are asked for. */
    private static List<Integer> watched(List<Integer> steps, Watch watch) {
        return new AbstractList<>() {
            @Override
            public Integer get(int index) {
                if (!watch.goOn(index, steps.size())) throw new CancellationException();
                return steps.get(index);
            }

            @Override
            public int size() {
                return steps.size();
            }
        };
    }
}
