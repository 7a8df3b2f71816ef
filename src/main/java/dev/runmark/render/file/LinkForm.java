package dev.runmark.render.file;

import dev.runmark.site.SiteConfig;

/** How links name the pages of the site. */
public enum LinkForm {
    /** By their files, so that they also lead there on a disk. */
    FILES {
        @Override
        String of(Place place) {
            return place.file();
        }

        @Override
        public String of(String href) {
            return href;
        }
    },

    /** By their addresses, which a server has to know the files of. */
    ADDRESSES {
        @Override
        String of(Place place) {
            return place.address();
        }

        @Override
        public String of(String href) {
            return href.replaceFirst("(^|/)index[.]html(?=#|$)", "$1").replaceFirst("[.]html(?=#|$)", "");
        }
    };

    /** The form that a site asks for. */
    public static LinkForm of(SiteConfig config) {
        return config.delivery().shortLinks() ? ADDRESSES : FILES;
    }

    /** What a link to a place ends with. */
    abstract String of(Place place);

    /** The same for a link that names a page's file, perhaps with a fragment. */
    public abstract String of(String href);
}
