package io.github.videosdk.jakarta.container;

import io.github.videosdk.jakarta.token.TokenIssuer;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;

/** A host's session bean: CDI refuses to deploy one that holds anything it cannot passivate. */
@SessionScoped
class PassivatingBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    TokenIssuer issuer;

    String token() {
        return issuer.issue().value();
    }
}
