import { BlockList, isIP } from "node:net";

/** Networks that are not the public internet (IANA's special-purpose address registries). */
const reserved = { ipv4: new BlockList(), ipv6: new BlockList() } as const;
for (const network of [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
  "::/96",
  "::ffff:0:0/96",
  "64:ff9b::/96",
  "64:ff9b:1::/48",
  "100::/64",
  "2001::/23",
  "2001:db8::/32",
  "2002::/16",
  "fc00::/7",
  "fe80::/10",
  "fec0::/10",
  "ff00::/8",
]) {
  const [address = "", bits = "0"] = network.split("/");
  const kind = kindOf(address);
  reserved[kind].addSubnet(address, Number(bits), kind);
}

/** Whether an address is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  const kind = kindOf(address);
  return isIP(address) !== 0 && !reserved[kind].check(address, kind);
}

function kindOf(address: string): "ipv4" | "ipv6" {
  return address.includes(":") ? "ipv6" : "ipv4";
}
