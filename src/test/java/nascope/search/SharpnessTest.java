package nascope.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nascope.net.Supernet;
import nascope.net.kernel.WorkClock;
import nascope.search.measure.AlphaLoss;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.search.snapshot.Beside;
import nascope.search.snapshot.Sharpness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The largest eigenvalue of the Hessian of the search loss by alpha is measured beside a search. */
class SharpnessTest {
    private static final int EVERY = 3;

    @ParameterizedTest
    @ValueSource(
            strings = {"dsnas single 1", "dsnas bi 1", "darts bi 2", "snas single 1", "gdas single 1", "drnas bi 1"})
    void theSearchIsTheSameBitForBit(String search) {
        SearchSettings settings = SmallSearches.of(search);
        Undisturbed.assertThatSearch(
                settings, settings.with(Settings.SHARPNESS_EVERY, EVERY), 5, (number, measured, plain) -> {
                    assertThat(plain.beside()).isEqualTo(Beside.NONE);
                    boolean due = (number - 1) % EVERY == 0;
                    assertThat(measured.beside().sharpness().equals(Sharpness.NONE))
                            .isEqualTo(!due);
                    if (due)
                        assertThat(measured.beside().sharpness().eigenvalue()).isFinite();
                });
    }

    /** A cell of 25 numbers of alpha, once it has learned something: the whole Hessian, and all its eigenvalues. */
    @ParameterizedTest
    @ValueSource(strings = {"darts bi 1", "dsnas single 1", "drnas single 1"})
    void isThatOfTheWholeHessian(String search) {
        SearchSettings settings = SmallSearches.of(search)
                .with(Settings.BATCH, 64)
                .with(Settings.TRAIN_IMAGES, 400)
                .with(Settings.ALPHA_SPREAD, 0.5)
                .with(Settings.WEIGHT_RATE, 0.1);
        Checkpoint learned;
        double measured;
        try (SearchSession session = SearchSession.open(settings)) {
            SmallSearches.steps(session, 40);
            learned = session.checkpoint();
            session.intervene(Intervention.ChangeSetting.of(Settings.SHARPNESS_EVERY, 1));
            Sharpness sharpness = session.step().beside().sharpness();
            measured = sharpness.eigenvalue();
            assertThat(sharpness.passes()).isBetween(6, 50);
        }
        SearchData data = SearchData.open(settings);
        try (Supernet net = data.network(settings, WorkClock.NONE);
                Learning learning = new Learning(settings, net, WorkClock.NONE)) {
            learning.restore(learned);
            AlphaLoss loss = new AlphaLoss(
                    net,
                    data.searchBatch(settings.get(Settings.BATCH)),
                    learning.architecture().asEdges());
            double[] at = loss.alpha();
            assertThat(at).hasSize(25);
            assertThat(measured).isCloseTo(largestEigenvalue(hessian(loss, at)), within(0.05 * measured));
        }
    }

    @Test
    void theGradientIsTheSlopeOfTheLoss() {
        SearchSettings settings = SmallSearches.of("darts bi 1").with(Settings.ALPHA_SPREAD, 0.5);
        SearchData data = SearchData.open(settings);
        try (Supernet net = data.network(settings, WorkClock.NONE);
                Learning learning = new Learning(settings, net, WorkClock.NONE)) {
            AlphaLoss loss = new AlphaLoss(
                    net,
                    data.searchBatch(settings.get(Settings.BATCH)),
                    learning.architecture().asEdges());
            double[] at = loss.alpha();
            double[] gradient = loss.gradient(at);
            for (int k = 0; k < at.length; k++) {
                double slope = (loss.at(moved(at, k, 0.02)) - loss.at(moved(at, k, -0.02))) / 0.04;
                assertThat(gradient[k]).isCloseTo(slope, within(2e-4));
            }
            assertThat(Math.abs(gradient[1])).isGreaterThan(1e-4);
        }
    }

    /** By central differences of the gradient, and made symmetric. */
    private static double[][] hessian(AlphaLoss loss, double... at) {
        double[][] hessian = new double[at.length][at.length];
        for (int k = 0; k < at.length; k++) {
            double[] above = loss.gradient(moved(at, k, 0.1));
            double[] below = loss.gradient(moved(at, k, -0.1));
            for (int i = 0; i < at.length; i++) {
                hessian[k][i] += (above[i] - below[i]) / 0.4;
                hessian[i][k] += (above[i] - below[i]) / 0.4;
            }
        }
        return hessian;
    }

    private static double[] moved(double[] at, int k, double by) {
        double[] moved = at.clone();
        moved[k] += by;
        return moved;
    }

    /** By Jacobi's rotations, which end in a diagonal of eigenvalues. */
    private static double largestEigenvalue(double[][] a) {
        int n = a.length;
        for (int sweep = 0; sweep < 60; sweep++)
            for (int p = 0; p < n; p++)
                for (int q = p + 1; q < n; q++) {
                    if (Math.abs(a[p][q]) < 1e-15) continue;
                    double angle = 0.5 * Math.atan2(2 * a[p][q], a[q][q] - a[p][p]);
                    double c = Math.cos(angle);
                    double s = Math.sin(angle);
                    for (int k = 0; k < n; k++) {
                        double x = a[k][p];
                        double y = a[k][q];
                        a[k][p] = c * x - s * y;
                        a[k][q] = s * x + c * y;
                    }
                    for (int k = 0; k < n; k++) {
                        double x = a[p][k];
                        double y = a[q][k];
                        a[p][k] = c * x - s * y;
                        a[q][k] = s * x + c * y;
                    }
                }
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < n; k++) largest = Math.max(largest, a[k][k]);
        return largest;
    }
}
