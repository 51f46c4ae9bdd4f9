package org.positiveaction.bot.privacynotice;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the page looks like, below the page's own path, so that a proxy needs to know one. */
@Configuration(proxyBeanMethods = false)
class NoticeLook implements WebMvcConfigurer {
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/privacy/look/**")
                .addResourceLocations("classpath:/privacy-notice/")
                .setCacheControl(CacheControl.noCache());
    }
}
