package dev.runmark.library;

import dev.runmark.site.Network;
import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.runtime.standalonestatic.StandaloneStaticRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.ModelBuilder;
import org.apache.maven.repository.internal.ArtifactDescriptorUtils;
import org.eclipse.aether.ConfigurationProperties;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.impl.RemoteRepositoryManager;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.util.repository.ChainedWorkspaceReader;

/**
 * Maven as its user has set it up: with a local repository, and with the repositories, mirrors, proxies and passwords of
 * {@code ~/.m2/settings.xml}.
 */
final class Maven implements AutoCloseable {

    /** How long a repository may take to answer, and then to send the next bytes, in milliseconds. */
    private static final Map<String, Object> PATIENCE = Map.of(
            ConfigurationProperties.CONNECT_TIMEOUT, 10_000,
            ConfigurationProperties.REQUEST_TIMEOUT, 30_000);

    private final Context context;
    private final Network network;
    private final DefaultRepositorySystemSession session;
    private final List<Workspace> made = new ArrayList<>();

    private Maven(Context context, Network network) {
        this.context = context;
        this.network = network;
        this.session = new DefaultRepositorySystemSession(context.repositorySystemSession());
        this.session.setIgnoreArtifactDescriptorRepositories(network == Network.OF_THE_USER);
    }

    /** Where its user keeps settings and the local repository, usually in {@code ~/.m2}. */
    static ContextOverrides.Builder usualPlaces() {
        return ContextOverrides.create().withUserSettings(true);
    }

    /**
     * Makes Maven ready.
     *
     * @param places where settings and the local repository are
     * @throws IllegalStateException if the settings cannot be used
     */
    static Maven open(ContextOverrides.Builder places, Network network, FetchListener listener) {
        ContextOverrides.Builder all = places.configProperties(PATIENCE).transferListener(new Downloads(listener));
        // Unless it is forbidden here, the settings may forbid it all the same.
        ContextOverrides surroundings =
                network == Network.FORBIDDEN ? all.offline(true).build() : all.build();
        return new Maven(new StandaloneStaticRuntime().create(surroundings), network);
    }

    @Override
    public void close() {
        context.close();
    }

    RepositorySystem system() {
        return context.repositorySystem();
    }

    RepositorySystemSession session() {
        return session;
    }

    /** What is made on this machine needs no repository from now on. */
    void make(Workspace workspace) {
        made.add(workspace);
        session.setWorkspaceReader(ChainedWorkspaceReader.newInstance(session.getWorkspaceReader(), workspace));
    }

    /** Whether an artifact is made on this machine. */
    boolean makes(Artifact artifact) {
        return made.stream().anyMatch(workspace -> workspace.has(artifact));
    }

    boolean isOffline() {
        return session.isOffline();
    }

    /** The repositories of the settings, and Maven Central. */
    List<RemoteRepository> repositories() {
        return context.remoteRepositories();
    }

    /** Some repositories and those of a POM, which are replaced by mirrors as the settings say. */
    List<RemoteRepository> repositories(List<RemoteRepository> before, List<Repository> ofPom) {
        if (network == Network.OF_THE_USER) {
            return repositories();
        }
        List<RemoteRepository> raw =
                ofPom.stream().map(ArtifactDescriptorUtils::toRemoteRepository).toList();
        return component(RemoteRepositoryManager.class)
                .aggregateRepositories(session, before, raw, /* recessiveIsRaw= */ true);
    }

    /** The repositories of two, those of the first in doubt. */
    List<RemoteRepository> merged(List<RemoteRepository> first, List<RemoteRepository> second) {
        return component(RemoteRepositoryManager.class)
                .aggregateRepositories(session, first, second, /* recessiveIsRaw= */ false);
    }

    /** Where something was looked for, for a message. */
    String places(List<RemoteRepository> repositories) {
        return isOffline()
                ? "the local repository, and the network must not be used"
                : repositories.stream().map(RemoteRepository::getUrl).collect(Collectors.joining(", "));
    }

    ModelBuilder modelBuilder() {
        return component(ModelBuilder.class);
    }

    private <T> T component(Class<T> type) {
        return context.lookup().lookup(type).orElseThrow();
    }
}
