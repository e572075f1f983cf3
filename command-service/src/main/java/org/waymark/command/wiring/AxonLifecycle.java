package org.waymark.command.wiring;

import org.axonframework.common.configuration.AxonConfiguration;
import org.springframework.context.SmartLifecycle;

/** Starts Axon before the web server takes requests and stops it after the last one is answered. */
final class AxonLifecycle implements SmartLifecycle {

    private final AxonConfiguration axon;
    private volatile boolean running;

    AxonLifecycle(AxonConfiguration axon) {
        this.axon = axon;
    }

    @Override
    public void start() {
        axon.start();
        running = true;
    }

    @Override
    public void stop() {
        axon.shutdown();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Below the phases of the web server, which start later and stop earlier. */
    @Override
    public int getPhase() {
        return 0;
    }
}
