/**
 * The network of a search as other programs know it: its arrays under PyTorch's names, out and in, and the network that
 * a genotype cuts out of it. {@link nascope.search.network.TorchNames} alone knows the names.
 */
@NullMarked
package nascope.search.network;

import org.jspecify.annotations.NullMarked;
