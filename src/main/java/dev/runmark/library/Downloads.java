package dev.runmark.library;

import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.MetadataNotFoundException;
import org.eclipse.aether.transfer.TransferCancelledException;
import org.eclipse.aether.transfer.TransferEvent;
import org.eclipse.aether.transfer.TransferResource;

/**
 * Watches what Maven fetches: says what it is, and gives a repository up that once did not answer, since waiting for it
 * once more for each of a hundred files would look as if the program hung.
 *
 * <p>Thread-safe.
 */
final class Downloads extends AbstractTransferListener {

    private final FetchListener listener;
    /** By the address of a repository, how it failed. */
    private final Map<String, String> dead = new ConcurrentHashMap<>();

    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    Downloads(FetchListener listener) {
        this.listener = listener;
    }

    @Override
    public void transferInitiated(TransferEvent event) throws TransferCancelledException {
        TransferResource resource = event.getResource();
        String failure = dead.get(resource.getRepositoryUrl());
        if (failure != null) {
            throw new TransferCancelledException(failure);
        }
        String path = resource.getResourceName();
        listener.fetching(
                path.substring(path.lastIndexOf('/') + 1) + " from " + resource.getRepositoryId(),
                done.get(),
                begun.incrementAndGet());
    }

    @Override
    public void transferSucceeded(TransferEvent event) {
        done.incrementAndGet();
    }

    @Override
    public void transferFailed(TransferEvent event) {
        done.incrementAndGet();
        if (isNoAnswer(event.getException())) {
            dead.putIfAbsent(event.getResource().getRepositoryUrl(), Causes.last(event.getException()));
        }
    }

    private static boolean isNoAnswer(Exception failure) {
        return !(failure instanceof ArtifactNotFoundException)
                && !(failure instanceof MetadataNotFoundException)
                && Causes.of(failure).anyMatch(Downloads::isOfTheNetwork);
    }

    /** Where nobody is reached, or nothing comes back; a refused file is an answer. */
    private static boolean isOfTheNetwork(Throwable cause) {
        return cause instanceof SocketException
                || cause instanceof UnknownHostException
                || cause instanceof InterruptedIOException;
    }
}
