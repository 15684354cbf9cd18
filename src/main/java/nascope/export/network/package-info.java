/**
 * The network that a search cut out, as a PyTorch module and as ONNX, and the supernet's weights. A form is one class and
 * a line in {@link nascope.export.network.NetworkForms}.
 */
@NullMarked
package nascope.export.network;

import org.jspecify.annotations.NullMarked;
