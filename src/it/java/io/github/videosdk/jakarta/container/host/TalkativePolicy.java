package io.github.videosdk.jakarta.container.host;

import io.github.videosdk.jakarta.access.Caller;
import io.github.videosdk.jakarta.access.TokenPolicy;
import io.github.videosdk.jakarta.audit.AuditEvent;
import io.github.videosdk.jakarta.token.TokenRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A host that logs whatever it gets of ours, and shows it. */
@ApplicationScoped
public class TalkativePolicy implements TokenPolicy {

    private static final System.Logger LOG = System.getLogger(TalkativePolicy.class.getName());

    private final List<String> texts = new CopyOnWriteArrayList<>();

    @Override
    public Optional<TokenRequest> decide(Caller caller) {
        TokenRequest allowed = TokenRequest.builder().build();
        talk(caller);
        talk(allowed);
        return Optional.of(allowed);
    }

    void hear(@Observes AuditEvent event) {
        talk(event);
    }

    private void talk(Object ours) {
        LOG.log(Level.INFO, "{0}", ours);
        texts.add(ours.toString());
    }

    List<String> texts() {
        return texts;
    }
}
