<?php
/**
 * Leaves nothing behind when the plugin is deleted.
 *
 * @package MassageFinder
 */

if ( ! defined( 'WP_UNINSTALL_PLUGIN' ) ) {
	exit;
}

/** Removes what this site has kept. */
function massage_finder_forget() {
	foreach ( array( 'settings', 'rules', 'menu' ) as $option ) {
		delete_option( 'massage_finder_' . $option );
	}
}

if ( is_multisite() ) {
	foreach ( get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	) as $massage_finder_site ) {
		switch_to_blog( $massage_finder_site );
		massage_finder_forget();
		restore_current_blog();
	}
} else {
	massage_finder_forget();
}
