<?php
/**
 * Plugin Name:       Massage Finder
 * Description:       A guided quiz for a massage studio: visitors say where it hurts and how they like it, and learn which massage may suit them. A shortcode and a block.
 * Version:           @version@
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       massage-finder
 *
 * @package MassageFinder
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

define( 'MASSAGE_FINDER_DIR', __DIR__ );
define( 'MASSAGE_FINDER_FILE', __FILE__ );

require MASSAGE_FINDER_DIR . '/includes/options.php';
require MASSAGE_FINDER_DIR . '/includes/render.php';
require MASSAGE_FINDER_DIR . '/includes/block.php';

if ( is_admin() ) {
	require MASSAGE_FINDER_DIR . '/includes/json-fault.php';
	require MASSAGE_FINDER_DIR . '/includes/settings.php';
	require MASSAGE_FINDER_DIR . '/includes/settings-page.php';
}
