package dev.runmark.junit;

import java.util.logging.Logger;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver;

/** The engine for JUnit's platform, from 1.12 on. JUnit makes it and calls it. */
public final class RunmarkEngine implements TestEngine {

    private static final String ID = "runmark";

    private static final Logger LOGGER = Logger.getLogger(RunmarkEngine.class.getName());

    private static final EngineDiscoveryRequestResolver<EngineDescriptor> RESOLVER =
            EngineDiscoveryRequestResolver.<EngineDescriptor>builder()
                    .addClassContainerSelectorResolver(Documents::areNamedBy)
                    .addSelectorResolver(context -> new MarkdownSelectors(
                            parameters(context.getDiscoveryRequest().getConfigurationParameters())))
                    .build();

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
        EngineDescriptor root = new EngineDescriptor(id, "Runmark");
        RESOLVER.resolve(request, root);
        return root;
    }

    /** Surefire says that an engine failed, and not why: so it is said where everybody sees it. */
    private static Parameters parameters(ConfigurationParameters all) {
        try {
            return Parameters.of(all);
        } catch (JUnitException e) {
            LOGGER.severe(e.getMessage());
            throw e;
        }
    }

    @Override
    public void execute(ExecutionRequest request) {
        Parameters parameters = Parameters.of(request.getConfigurationParameters());
        Cancellation.of(request).during(() -> new Checking(request.getEngineExecutionListener(), parameters)
                .run(request.getRootTestDescriptor()));
    }
}
