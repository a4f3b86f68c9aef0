package io.github.videosdk.jakarta.access;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import io.github.videosdk.jakarta.ErrorCode;
import io.github.videosdk.jakarta.config.VideoSdkConfig;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the log says at start about the policy: which one decides, and what may not be what the application wants. */
@Dependent
public class PolicyReport {

    private static final System.Logger LOG = System.getLogger(PolicyReport.class.getPackageName());

    private static final String BEANS_XML = "/WEB-INF/beans.xml";

    private final BeanManager ours;
    private final VideoSdkConfig config;

    @Inject
    PolicyReport(BeanManager ours, VideoSdkConfig config) {
        this.ours = ours;
        this.config = config;
    }

    /**
     * Logs which policy decides, and warns of policies that do not.
     *
     * @param context the application, in whose classes there may be a policy that CDI does not know
     */
    public void write(ServletContext context) {
        HostBeans beans = HostBeans.in(() -> context, ours);
        Set<Bean<?>> qualified = new HashSet<>(beans.policiesWithAnyQualifier());
        qualified.removeAll(beans.policies());
        try {
            sayWhoDecides(beans.policy(), qualified, context);
        } catch (AmbiguousResolutionException several) {
            LOG.log(
                    WARNING,
                    "{0}: This application has several TokenPolicy beans ({1}), so every request is answered 500. Leave one, or"
                            + " make one an @Alternative with a @Priority.",
                    ErrorCode.POLICY_IGNORED,
                    String.join(", ", namesOf(beans.policies())));
        }
        if (!qualified.isEmpty()) {
            warnOfIgnored(namesOf(qualified), "the bean has a qualifier. Remove the qualifier.");
        }
    }

    private void sayWhoDecides(Bean<?> policy, Set<Bean<?>> qualified, ServletContext context) {
        if (policy == null) {
            LOG.log(INFO, "VideoSDK tokens are granted by the settings videosdk.access.*");
            warnOfUndiscovered(context, qualified);
            warnOfOpenAccess();
        } else {
            LOG.log(
                    INFO,
                    "VideoSDK tokens are granted by the TokenPolicy {0}",
                    policy.getBeanClass().getName());
        }
    }

    private void warnOfUndiscovered(ServletContext context, Set<Bean<?>> qualified) {
        Set<String> undiscovered = new UndiscoveredPolicies(context).find();
        undiscovered.removeAll(namesOf(qualified));
        if (!undiscovered.isEmpty()) {
            warnOfIgnored(
                    undiscovered,
                    "CDI does not know the class. Give it a scope, such as @ApplicationScoped." + remedy(context));
        }
    }

    /** Weld on a plain Tomcat or Jetty looks for no bean where that file is not. */
    private static String remedy(ServletContext context) {
        Set<String> files = context.getResourcePaths("/WEB-INF/");
        return files != null && files.contains(BEANS_XML)
                ? ""
                : " If it has one, add an empty file " + BEANS_XML + " to the application.";
    }

    private static void warnOfIgnored(Set<String> policies, String because) {
        LOG.log(
                WARNING,
                "{0}: The TokenPolicy {1} does not decide, because {2}",
                ErrorCode.POLICY_IGNORED,
                String.join(", ", policies),
                because);
    }

    private static Set<String> namesOf(Set<Bean<?>> policies) {
        return policies.stream()
                .map(policy -> policy.getBeanClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void warnOfOpenAccess() {
        if (config.isUsable()
                && config.mode() == VideoSdkConfig.Mode.LIVE
                && !config.access().isRestricted()) {
            String restApi = config.tokenDefaults().roles().isEmpty()
                    ? " Each token also opens VideoSDK''s REST API, because videosdk.token.roles (VIDEOSDK_TOKEN_ROLES) is not rtc."
                    : "";
            LOG.log(
                    WARNING,
                    "{0}: Anyone who reaches get-token gets a token, unless a security constraint or a filter of this application"
                            + " forbids it: videosdk.access.allowed-roles (VIDEOSDK_ACCESS_ALLOWED_ROLES) is not set."
                            + restApi,
                    ErrorCode.OPEN_ACCESS);
        }
    }
}
