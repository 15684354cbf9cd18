package nascope.net.kernel;

import java.util.List;

/** Primitives one after another. */
public record Chain(List<Primitive> links) implements Primitive {
    public Chain {
        links = List.copyOf(links);
    }

    @Override
    public void forward() {
        for (Primitive link : links) link.forward();
    }

    @Override
    public void backward(Gradients wanted) {
        for (int i = links.size() - 1; i >= 0; i--) links.get(i).backward(wanted);
    }
}
