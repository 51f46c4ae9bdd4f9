package org.positiveaction.bot.channel.simulator;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lays out the simulator's paths, and who may come to them. */
@Configuration(proxyBeanMethods = false)
@Simulated
class SimulatorPages implements WebMvcConfigurer {
    private final boolean teams;

    SimulatorPages(@Value("${simulator.teams}") boolean teams) {
        this.teams = teams;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/simulator/page/**")
                .addResourceLocations("classpath:/try-it/")
                .setCacheControl(CacheControl.noCache());
    }

    /** Without credentials nothing else protects {@code /api/messages} from other sites in a browser here. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        List<String> guarded = new ArrayList<>(List.of("/", "/simulator/**"));
        if (teams) {
            guarded.add("/api/messages");
        }
        registry.addInterceptor(new SimulatorGuard()).addPathPatterns(guarded);
    }
}
