package nascope.picture.chart;

import java.util.List;
import org.jfree.data.DomainOrder;
import org.jfree.data.xy.AbstractXYDataset;

/** Traces as JFreeChart wants to see them. The points stay in their arrays; nothing is made for each. */
final class TraceDataset extends AbstractXYDataset {
    private static final long serialVersionUID = 1L;

    private final transient List<Trace> traces;

    TraceDataset(List<Trace> traces) {
        this.traces = List.copyOf(traces);
    }

    Trace trace(int series) {
        return traces.get(series);
    }

    @Override
    public DomainOrder getDomainOrder() {
        return DomainOrder.ASCENDING;
    }

    @Override
    public int getSeriesCount() {
        return traces.size();
    }

    @Override
    public Comparable<?> getSeriesKey(int series) {
        return series;
    }

    @Override
    public int getItemCount(int series) {
        return traces.get(series).points();
    }

    @Override
    public double getXValue(int series, int item) {
        return traces.get(series).step(item);
    }

    @Override
    public double getYValue(int series, int item) {
        return traces.get(series).value(item);
    }

    @Override
    public Number getX(int series, int item) {
        return getXValue(series, item);
    }

    @Override
    public Number getY(int series, int item) {
        return getYValue(series, item);
    }
}
