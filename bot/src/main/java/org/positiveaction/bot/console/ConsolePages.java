package org.positiveaction.bot.console;

import java.util.List;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;

/** Lays out the console's paths. All lie under {@code /team}, so that a proxy and a policy need to know one. */
@Configuration(proxyBeanMethods = false)
class ConsolePages implements WebMvcConfigurer {
    private final WhoIsThere whoIsThere;

    ConsolePages(WhoIsThere whoIsThere) {
        this.whoIsThere = whoIsThere;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(whoIsThere);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/team/page/**")
                .addResourceLocations("classpath:/console/")
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/team/library/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new LiteWebJarsResourceResolver());
    }

    /** For addresses that no page has, and for what went wrong with a page. */
    @Bean
    ErrorViewResolver consoleErrors() {
        return (request, status, model) -> String.valueOf(model.get("path")).startsWith("/team")
                ? new ModelAndView(status == HttpStatus.NOT_FOUND ? "console/not-here" : "console/broken", status)
                : null;
    }
}
