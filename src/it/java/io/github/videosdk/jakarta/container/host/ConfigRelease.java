package io.github.videosdk.jakarta.container.host;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;

/** Does what TomEE 9 forgets, so that its own leak of every class loader hides no other one. */
@WebListener
public class ConfigRelease implements ServletContextListener {

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        ConfigProviderResolver.instance().releaseConfig(ConfigProvider.getConfig());
    }
}
