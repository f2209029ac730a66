import { isIPv6 } from 'node:net';

/**
 * An address as limits count it: the first 64 bits of an IPv6 address, since a subscriber holds at least that many
 * addresses; an IPv4 address written as IPv6 is the IPv4 one.
 */
export const subscriber = (ip: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (mapped) return mapped[1]!;
  const plain = ip.replace(/%.*$/, '');
  if (!isIPv6(plain)) return ip;
  const short = new URL(`http://[${plain}]`).hostname.slice(1, -1);
  const [head = '', tail] = short.split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const full =
    tail === undefined ? groups : [...groups, ...Array(8 - groups.length - after.length).fill('0'), ...after];
  return `${full.slice(0, 4).join(':')}::/64`;
};
