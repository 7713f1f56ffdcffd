<?php
/**
 * Acts on the WordPress of the tests from the command line: php act.php COMMAND, with JSON on the standard input.
 *
 * install               sets WordPress up with an administrator, and activates the plugin
 * page                  {title, content} → the number of a new published page
 * options               {name: value}, null deletes → nothing
 * read                  [name] → {name: value}, null where there is none
 * user                  {name, role} → nothing; the password is "password"
 * uninstall             runs the plugin's uninstall.php → nothing
 */

$command = $argv[1];
$root    = getenv( 'WORDPRESS_ROOT' );

if ( 'install' === $command ) {
	$database = new mysqli( 'localhost', 'root', '', '', 0, getenv( 'WORDPRESS_SOCKET' ) );
	$database->query( 'CREATE DATABASE wordpress CHARACTER SET utf8mb4' );
	define( 'WP_INSTALLING', true );
	/** No mail about the new site. */
	function wp_new_blog_notification() {}
	require $root . '/wp-load.php';
	require_once ABSPATH . 'wp-admin/includes/upgrade.php';
	require_once ABSPATH . 'wp-admin/includes/plugin.php';
	wp_install( 'A studio', 'admin', 'admin@example.com', false, '', 'password' );
	switch_theme( getenv( 'WORDPRESS_THEME' ) );
	$failed = activate_plugin( 'massage-finder/massage-finder.php' );
	if ( is_wp_error( $failed ) ) {
		fwrite( STDERR, $failed->get_error_message() );
		exit( 1 );
	}
	// The editor's greeting would stand over the page.
	update_user_meta(
		1,
		'wp_persisted_preferences',
		array(
			'core/edit-post' => array( 'welcomeGuide' => false, 'fullscreenMode' => false ),
			'core'           => array( 'enableChoosePatternModal' => false ),
			'_modified'      => '2100-01-01T00:00:00.000Z',
		)
	);
	echo $GLOBALS['wp_version'];
	exit;
}

require $root . '/wp-load.php';
$given = json_decode( stream_get_contents( STDIN ), true );

switch ( $command ) {
	case 'page':
		wp_set_current_user( 1 );
		echo json_encode(
			wp_insert_post(
				wp_slash(
					array(
						'post_type'    => isset( $given['type'] ) ? $given['type'] : 'page',
						'post_status'  => 'publish',
						'post_title'   => $given['title'],
						'post_content' => $given['content'],
					)
				)
			)
		);
		break;
	case 'options':
		foreach ( $given as $name => $value ) {
			null === $value ? delete_option( $name ) : update_option( $name, $value );
		}
		break;
	case 'read':
		$found = array();
		foreach ( $given as $name ) {
			$found[ $name ] = get_option( $name, null );
		}
		echo json_encode( $found );
		break;
	case 'user':
		wp_insert_user( array( 'user_login' => $given['name'], 'user_pass' => 'password', 'user_email' => $given['name'] . '@example.com', 'role' => $given['role'] ) );
		break;
	case 'uninstall':
		define( 'WP_UNINSTALL_PLUGIN', 'massage-finder/massage-finder.php' );
		require WP_PLUGIN_DIR . '/massage-finder/uninstall.php';
		break;
	default:
		fwrite( STDERR, "There is no command $command." );
		exit( 1 );
}
